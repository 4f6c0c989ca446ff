-- A unit may say that it will probably come: 'if need be' in a date poll, TENTATIVE in a calendar program.
alter table meeting.seat drop constraint seat_answer_check;
alter table meeting.seat add constraint seat_answer_check
    check (answer in ('OPEN', 'ACCEPTED', 'TENTATIVE', 'SUBSTITUTE', 'LEAVE'));
