package org.confer.matching.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** Gives each distinct text a small number, and the text back for it. Safe for several threads. */
public final class Interner {

    private final ConcurrentHashMap<String, Integer> numbers = new ConcurrentHashMap<>();
    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());

    public int number(String text) {
        Integer known = numbers.get(text);
        return known != null ? known : numbers.computeIfAbsent(text, this::append);
    }

    public String text(int number) {
        return texts.get(number);
    }

    public int size() {
        return texts.size();
    }

    private int append(String text) {
        synchronized (texts) {
            texts.add(text);
            return texts.size() - 1;
        }
    }
}
