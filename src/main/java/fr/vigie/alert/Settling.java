package fr.vigie.alert;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.incident.Opening;
import fr.vigie.shared.Coded;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.OptionalLong;

/** Says what became of a suggestion. */
@ApplicationScoped
@Requires(Permission.HANDLE_INCIDENTS)
public class Settling {

    @Inject
    Suggestions suggestions;

    @Inject
    LiveDays days;

    @Inject
    Opening opening;

    @Inject
    Territories territories;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Sets a suggestion aside.
     *
     * @param because a code of {@link SetAsideReason}
     * @throws Refused on the field {@code because} when no reason has this code; on none when there is no such suggestion
     *     within the person's reach
     * @throws Conflict when somebody was faster
     */
    @Transactional
    public void setAside(long id, String because) {
        SetAsideReason reason = Coded.find(SetAsideReason.class, because)
                .orElseThrow(() -> Refused.because("because", "alert.because.missing"));
        waiting(id);
        settle(id, SuggestionState.SET_ASIDE, reason);
    }

    /**
     * Takes a suggestion up: one to open opens the incident, one to close is only marked as read, since what tells that a
     * trouble is over is for the person to say on the incident's page.
     *
     * @param why what was seen, in words
     * @return the incident's number; empty for a suggestion to close
     * @throws Refused as {@link Opening#fromSuggestion}, and when there is no such suggestion within the person's reach
     * @throws Conflict when somebody was faster, or an incident of this tool and territory is open already
     */
    @Transactional
    public OptionalLong take(long id, String why) {
        SuggestionRow row = waiting(id);
        settle(id, SuggestionState.TAKEN, null);
        return row.reason().isOpening()
                ? OptionalLong.of(
                        opening.fromSuggestion(row.platform(), region(row.territory()), row.since(), null, why))
                : OptionalLong.empty();
    }

    /** The region that a territory lies in, as incidents are kept by region; null for all of the tool's. */
    private String region(String territory) {
        if (territory.startsWith("A")) {
            return territories.regionOf(territory).map(Region::code).orElseThrow();
        }
        return territory.isEmpty() ? null : territory.substring(1);
    }

    private SuggestionRow waiting(long id) {
        SuggestionRow row = suggestions
                .locked(id)
                .filter(each -> staff.scope().national() || days.covers(staff.scope(), each.territory()))
                .orElseThrow(() -> Refused.because("", "alert.none"));
        if (row.state() != SuggestionState.OFFERED) {
            throw Conflict.because("", "alert.settled", row.handledBy());
        }
        return row;
    }

    private void settle(long id, SuggestionState state, SetAsideReason because) {
        suggestions.settle(id, state, because, staff.login(), clock.instant());
        AuditEvent event = AuditEvent.of(staff.login(), "suggestion." + state.code(), "suggestion", id);
        audit.record(because == null ? event : event.with("because", because.code()));
    }
}
