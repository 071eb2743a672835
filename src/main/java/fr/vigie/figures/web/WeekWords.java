package fr.vigie.figures.web;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Territories;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.french.Typography;
import fr.vigie.shared.Messages;
import fr.vigie.shared.Week;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the pages of figures name days, tools and places, in the reader's language. */
final class WeekWords {

    private final Messages messages;
    private final Platforms platforms;
    private final Territories territories;
    private final Vocabulary vocabulary;

    WeekWords(Messages messages, Platforms platforms, Territories territories, Vocabulary vocabulary) {
        this.messages = messages;
        this.platforms = platforms;
        this.territories = territories;
        this.vocabulary = vocabulary;
    }

    /** A whole number with its thousands apart. */
    String number(long value) {
        return french() ? FrenchNumbers.digits(value) : String.format(Locale.ENGLISH, "%,d", value);
    }

    String sentence(String code, Object... arguments) {
        return messages.sentence(code, arguments);
    }

    Messages messages() {
        return messages;
    }

    boolean french() {
        return messages.equals(Messages.FRENCH);
    }

    /** « mardi 6 avril 2021 ». */
    String day(LocalDate day) {
        return french()
                ? FrenchDates.full(day)
                : DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH)
                        .format(day);
    }

    /** « mardi 6 avril », where the year goes without saying. */
    String dayOfWeek(LocalDate day) {
        return french()
                ? FrenchDates.withoutYear(day)
                : DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH).format(day);
    }

    /** « mar. 6 avril », for the head of a column. */
    String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d MMM", messages.locale()).format(day);
    }

    /** « du lundi 5 au dimanche 11 avril 2021 ». */
    String span(Week week) {
        return french()
                ? FrenchDates.run(week.monday(), week.sunday())
                : "from " + day(week.monday()) + " to " + day(week.sunday());
    }

    String time(LocalTime time) {
        return french()
                ? FrenchDates.time(time)
                : DateTimeFormatter.ofPattern("HH:mm").format(time);
    }

    /** A tool's name as of a day; its code where the catalogue doesn't know it. */
    String platform(String code, LocalDate day) {
        return platforms
                .nearest(code, day)
                .map(PlatformAsOf::name)
                .map(this::typeset)
                .orElse(code);
    }

    /** Who answers for a tool, as of a day; empty where nobody said. */
    String authority(String code, LocalDate day) {
        return platforms
                .nearest(code, day)
                .map(PlatformAsOf::authorityName)
                .map(this::typeset)
                .orElse("");
    }

    /** A family of tools. */
    String kind(String code) {
        String key = "figures.kind." + code;
        String known = messages.sentence(key);
        return known.equals(key) ? code.replace('_', ' ') : known;
    }

    String symptom(String code) {
        return vocabulary
                .symptom(code)
                .map(french() ? Term::label : Term::labelEn)
                .orElse(code);
    }

    String region(String code) {
        return territories.region(code).map(Region::name).map(this::typeset).orElse(code);
    }

    String academy(String code) {
        return territories.academy(code).map(Academy::name).map(this::typeset).orElse(code);
    }

    private String typeset(String name) {
        return french() ? Typography.set(name) : name;
    }
}
