package org.confer.problem.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import org.confer.ConferTest;
import org.junit.jupiter.api.Test;

/** Unless the operator says otherwise the address of the public form leads nowhere. */
@ConferTest
class PublicFormSwitchedOffTest extends SpringBrowserlessTest {

    @Test
    void thereIsNoSuchPage() {
        Component shown = navigate("report-a-problem", Component.class);
        assertThat(shown).isNotInstanceOf(PublicFormView.class);
        assertThat(UI.getCurrent().getInternals().getActiveRouterTargetsChain())
                .noneMatch(PublicFormView.class::isInstance);
        HasElement page = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        assertThat(page.getClass().getSimpleName()).isEqualTo("NotFoundPage");
    }
}
