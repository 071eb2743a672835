package fr.vigie.weeklyreview.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a paragraph being written rests on: the marks of its facts and the numbers that it states. */
final class Grounds {

    private final List<String> sources = new ArrayList<>();
    private final Map<String, Long> figures = new LinkedHashMap<>();

    void add(String mark) {
        sources.add(mark);
    }

    void addAll(List<String> marks) {
        sources.addAll(marks);
    }

    /** Notes a number that the paragraph states. @param what in the words of the figures of a week where they count it */
    long count(String what, long number) {
        figures.put(what, number);
        return number;
    }

    Paragraph fact(String text) {
        return new Paragraph(text, Nature.FACT, sources, figures);
    }
}
