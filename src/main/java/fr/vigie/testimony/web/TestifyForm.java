package fr.vigie.testimony.web;

import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Territories;
import fr.vigie.http.KeyedPages;
import fr.vigie.http.Sentence;
import fr.vigie.mail.Outbox;
import fr.vigie.shared.Fault;
import fr.vigie.shared.ParisTime;
import fr.vigie.testimony.Consent;
import fr.vigie.testimony.SubmissionRules;
import fr.vigie.testimony.attachment.Cleaning;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the form shows: its choices, what was typed so far, and what is wrong with it. */
@Named
@RequestScoped
public class TestifyForm {

    static final Set<String> FIELDS = Set.of(
            "key",
            "website",
            "proof",
            "platform",
            "when",
            "day",
            "hour",
            "academy",
            "department",
            "symptom",
            "feature",
            "severity",
            "school",
            "schoolKind",
            "role",
            "pupilsConcerned",
            "pupilsBlocked",
            "sessionLost",
            "workaround",
            "text",
            "consent",
            "contact.name",
            "contact.email",
            "contact.link",
            "contact.linkAnyway");

    private static final Set<String> OPTIONAL = Set.of(
            "department",
            "feature",
            "severity",
            "school",
            "schoolKind",
            "role",
            "pupilsConcerned",
            "pupilsBlocked",
            "sessionLost",
            "workaround",
            "text",
            "contact.name",
            "contact.email",
            "contact.link",
            "contact.linkAnyway",
            Cleaning.FIELD);

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Outbox letters;

    @Inject
    Sentence sentence;

    @Inject
    Clock clock;

    private Map<String, String> typed = Map.of();
    private String key = KeyedPages.PLACE;
    private final List<Wrong> errors = new ArrayList<>();
    private String receipt;
    private String platform;
    private String challenge = "";
    private boolean leftBehind;
    private boolean filesCame;

    /** A sentence about what is wrong. @param field the id to which it leads */
    public record Wrong(String field, String message) {}

    /** Opens the form on a tool, from that tool's page. @return the tool's code; empty when there is no such tool */
    String prefill(String platformCode, String academy) {
        Map<String, String> given = new HashMap<>();
        if (platformCode != null && platforms.exists(platformCode)) {
            given.put("platform", platformCode);
        }
        if (academy != null) {
            territories.academy(academy).ifPresent(a -> given.put("academy", a.code()));
        }
        typed = given;
        return given.getOrDefault("platform", "");
    }

    void typed(Map<String, String> values, String formKey) {
        typed = values;
        key = formKey;
    }

    void again(String formKey) {
        key = formKey;
    }

    void asksForProof(String ofWork) {
        challenge = ofWork;
    }

    void refused(List<Fault> faults) {
        for (Fault fault : faults) {
            errors.add(new Wrong(field(fault.field()), sentence.fault(fault)));
        }
    }

    /** The moment is asked for in three fields of the form; its faults are shown by the question. */
    private static String field(String contract) {
        return switch (contract) {
            case "observedAt", "timePrecision", "time" -> "when";
            case "" -> "temoignage";
            default -> contract;
        };
    }

    void acknowledged(String number, String platformCode) {
        receipt = number;
        platform = platformCode;
    }

    void leftFilesBehind() {
        leftBehind = true;
    }

    void filesCame() {
        filesCame = true;
    }

    /** Whether the form comes back without the files that came with it: no page can hold them. */
    public boolean isToChooseAgain() {
        return filesCame && !errors.isEmpty();
    }

    /** Whether files were chosen that didn't come along. */
    public boolean isLeftBehind() {
        return leftBehind;
    }

    /** Whether a link can be sent by e-mail. */
    public boolean isWriting() {
        return letters.isOpen();
    }

    /** What was typed into a field; empty when nothing was. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Which choice is chosen; the first visit has the ones that cost no thought and give nothing away. */
    public String chosen(String field) {
        String value = value(field);
        if (!value.isEmpty()) {
            return value;
        }
        return switch (field) {
            case "when" -> "now";
            case "consent" -> Consent.INTERNAL.code();
            default -> "";
        };
    }

    /** What is wrong with a field, or nothing. */
    public String error(String field) {
        return errors.stream()
                .filter(wrong -> wrong.field().equals(field))
                .map(Wrong::message)
                .findFirst()
                .orElse("");
    }

    public List<Wrong> getErrors() {
        return errors;
    }

    /** Whether the optional part is open: something in it was typed, or is wrong. */
    public boolean isMore() {
        return OPTIONAL.stream()
                        .anyMatch(field ->
                                !value(field).isBlank() || !error(field).isEmpty())
                || isToChooseAgain()
                || !chosen("consent").equals(Consent.INTERNAL.code());
    }

    public String getKey() {
        return key;
    }

    /** Work that lets this form through at once where many are sent from one address; empty when none is asked for. */
    public String getChallenge() {
        return challenge;
    }

    public String getToday() {
        return today().toString();
    }

    private LocalDate today() {
        return ParisTime.day(clock.instant());
    }

    public int getLongestText() {
        return SubmissionRules.LONGEST_TEXT;
    }

    /** The receipt number, in groups of four. */
    public String getReceipt() {
        return receipt;
    }

    /** Which tool was testified of. */
    String platform() {
        return platform;
    }
}
