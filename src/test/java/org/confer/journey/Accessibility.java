package org.confer.journey;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What axe-core finds on a page that bars somebody from it. */
final class Accessibility {

    private static final Set<String> BARRING = Set.of("serious", "critical");

    private Accessibility() {}

    /** Each serious or critical fault: the rule and the first element that breaks it. */
    static List<String> faults(Page page) {
        AxeRunOptions onlyFaults = new AxeRunOptions();
        onlyFaults.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .options(onlyFaults)
                        // no second page for frames of other origins, of which there are none
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(fault -> BARRING.contains(fault.getImpact()))
                        .map(fault -> fault.getId() + ": " + fault.getNodes().getFirst().getHtml())
                        .toList();
    }
}
