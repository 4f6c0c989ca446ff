package org.confer.booking;

import java.util.List;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/**
 * A room to be entered or changed.
 *
 * @param name 1 to 100 characters
 * @param place building and floor, up to 200 characters, may be empty
 * @param capacity seats, 1 to 100,000
 * @param equipment words such as projector, video conference; each up to 60 characters
 */
public record NewRoom(String name, String place, int capacity, List<String> equipment) {

    private static final int NAME = 100;
    private static final int PLACE = 200;
    private static final int LARGEST = 100_000;
    private static final int WORD = 60;
    private static final int MOST_WORDS = 50;

    public NewRoom {
        name = name.strip();
        place = place.strip();
        equipment =
                equipment.stream()
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
        if (name.isEmpty() || name.length() > NAME) {
            throw new InvalidInput(Message.of("booking.room.nameLength", NAME));
        }
        if (place.length() > PLACE) {
            throw new InvalidInput(Message.of("booking.room.placeLength", PLACE));
        }
        if (capacity < 1 || capacity > LARGEST) {
            throw new InvalidInput(Message.of("booking.room.capacityRange", LARGEST));
        }
        if (equipment.size() > MOST_WORDS
                || equipment.stream().anyMatch(word -> word.length() > WORD)) {
            throw new InvalidInput(Message.of("booking.room.equipmentLength", MOST_WORDS, WORD));
        }
    }
}
