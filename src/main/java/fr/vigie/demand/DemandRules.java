package fr.vigie.demand;

import fr.vigie.shared.Coded;
import fr.vigie.shared.Faults;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What makes a demand acceptable, whether it is typed, sent by a program or read from a file. */
@ApplicationScoped
public class DemandRules {

    private static final int LAST_PLACE = 10_000;

    @Inject
    Demands demands;

    @Inject
    Clock clock;

    /**
     * Makes facts of a draft.
     *
     * @throws Refused with every fault, on the fields of {@link DemandDraft}: no addressee or an unknown one, no text, a
     *     day that is none or hasn't come, an answer without its day or before the demand, a statement that doesn't exist
     */
    public DemandFacts read(DemandDraft draft) {
        var faults = new Faults();
        int position = draft.position() == null ? demands.nextPosition() : draft.position();
        faults.require(position >= 1 && position <= LAST_PLACE, "position", "demand.position", 1, LAST_PLACE);
        List<Addressee> addressees = addressees(draft.addressees(), faults);
        String text = faults.reading("text", () -> Text.required(draft.text(), DemandFacts.LONGEST_TEXT))
                .orElse(null);
        LocalDate madeOn = day("madeOn", draft.madeOn(), faults);
        String document = text("document", draft.document(), faults);
        LocalDate answeredOn = day("answeredOn", draft.answeredOn(), faults);
        String answer = text("answer", draft.answer(), faults);
        LocalDate closedOn = day("closedOn", draft.closedOn(), faults);
        faults.require(
                answer == null || answeredOn != null || given(draft.answeredOn()), "answeredOn", "demand.answer.day");
        faults.require(
                answeredOn == null || madeOn == null || !answeredOn.isBefore(madeOn),
                "answeredOn",
                "demand.answer.before");
        Set<Long> known = demands.knownStatements(draft.statements());
        faults.require(known.containsAll(draft.statements()), "statements", "demand.statement.unknown");
        faults.refuseIfAny();
        return new DemandFacts(
                position, addressees, text, madeOn, document, answeredOn, answer, closedOn, draft.statements());
    }

    private static List<Addressee> addressees(List<String> codes, Faults faults) {
        faults.require(!codes.isEmpty(), "addressees", "demand.addressee.missing");
        var addressees = new ArrayList<Addressee>();
        for (String code : codes) {
            Coded.find(Addressee.class, code)
                    .ifPresentOrElse(
                            addressees::add,
                            () -> faults.add("addressees", "demand.addressee.unknown", code, knownAddressees()));
        }
        return addressees;
    }

    private static String knownAddressees() {
        return String.join(
                ", ", Arrays.stream(Addressee.values()).map(Addressee::code).toList());
    }

    private LocalDate day(String field, String written, Faults faults) {
        if (!given(written)) {
            return null;
        }
        LocalDate day =
                faults.reading(field, () -> ParisTime.read(written).day()).orElse(null);
        faults.require(day == null || !day.isAfter(ParisTime.day(clock.instant())), field, "demand.day.future");
        return day;
    }

    private static String text(String field, String text, Faults faults) {
        return faults.reading(field, () -> Text.read(text, DemandFacts.LONGEST_TEXT))
                .orElse(null);
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
