package fr.vigie.identity;

import fr.vigie.audit.AuditTrail;
import fr.vigie.privacy.HoldsPersonalData;
import fr.vigie.privacy.PersonalData;
import fr.vigie.privacy.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;

/** What is kept of staff: their account, the mark of who did what, and the traces of who read or exported what. */
@ApplicationScoped
class StaffData implements HoldsPersonalData {

    private static final String ROOM = "identity";
    private static final Period TRACES = Period.ofMonths(12);

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.ordinary(
                                ROOM,
                                "accounts",
                                null,
                                "staff_member.*",
                                "staff_academy.*",
                                "staff_token.*",
                                "staff_second_factor.*",
                                "staff_recovery_code.*",
                                "staff_invitation.*",
                                "provider_link.*",
                                "provider_arrival.*",
                                "emergency_access.reason",
                                "sign_in_failure.*",
                                "saved_view.*")
                        .readBy("MANAGE_ACCOUNTS"),
                PersonalData.ordinary(
                                ROOM,
                                "authors",
                                null,
                                "*.filed_by",
                                "*.recorded_by",
                                "*.withdrawn_by",
                                "*.answered_by",
                                "*.ended_by",
                                "*.saved_by",
                                "*.approved_by",
                                "*.published_by",
                                "*.started_by",
                                "*.placed_by",
                                "*.released_by",
                                "*.handled_by",
                                "*.scheduled_by",
                                "*.login",
                                "*.author")
                        .readBy("USE_OWN_ACCOUNT"),
                PersonalData.ordinary(
                                ROOM,
                                "traces",
                                TRACES,
                                "staff_session.*",
                                "staff_refusal.*",
                                "audit_event.actor",
                                "audit_event.subject_id",
                                "audit_event.detail")
                        .readBy("READ_AUDIT_TRAIL"));
    }

    @Override
    public List<Retention> retention() {
        return List.of(
                new Retention(
                        ROOM,
                        "sessions",
                        TRACES,
                        "select id, null::bigint as testimony_id from staff_session where started_at < ?",
                        List.of("delete from staff_session where id = any (?)")),
                new Retention(
                        ROOM,
                        "traces",
                        TRACES,
                        "select seq as id, null::bigint as testimony_id from audit_event where at < ? and "
                                + AuditTrail.TRACES,
                        List.of(
                                "update audit_event set actor = '', action = 'purged', subject_kind = '', subject_id = '',"
                                        + " detail = '' where seq = any (?)")));
    }
}
