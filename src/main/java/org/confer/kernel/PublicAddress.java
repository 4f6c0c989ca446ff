package org.confer.kernel;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach this installation from outside; addresses in mails and feeds begin so. */
@Component
public class PublicAddress {

    private final String beginning;

    PublicAddress(@Value("${confer.public-url:http://localhost:8080}") String beginning) {
        this.beginning = beginning.replaceAll("/+$", "");
    }

    /**
     * @param path without a slash at its beginning
     */
    public String of(String path) {
        return beginning + "/" + path;
    }
}
