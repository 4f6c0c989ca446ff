package org.confer.organisation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Tier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal names what it is about, so that a form can show it at the field. */
class EnteredWordsTest {

    @ParameterizedTest
    @CsvSource({
        "'',Council,Council,organisation.department.name",
        "a\u0007b,Council,Council,organisation.department.name",
        "Council,a\u0000b,Council,organisation.department.shortName",
        "Council,Council,a\u0007b,organisation.department.alsoNamed"
    })
    void ofADepartmentAreRefusedByName(String name, String shortName, String other, String about) {
        refuses(() -> new NewDepartment(name, shortName, List.of(other), Tier.CITY, null), about);
    }

    @ParameterizedTest
    @CsvSource({
        "'',Clerk,1,organisation.person.name",
        "Ann,a\u0007b,1,organisation.person.post",
        "Ann,Clerk,1234567890123456789012345678901234567890123,organisation.person.phone"
    })
    void ofAPersonAreRefusedByName(String name, String post, String phone, String about) {
        refuses(
                () -> new NewPerson(new DepartmentId(1), name, post, "ann@city.example", phone),
                about);
    }

    private static void refuses(ThrowingCallable entering, String about) {
        assertThatThrownBy(entering)
                .asInstanceOf(type(InvalidInput.class))
                .matches(wrong -> wrong.reason().arguments().contains(Message.of(about)));
    }
}
