package fr.vigie.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.audit.AuditFilter;
import fr.vigie.audit.AuditLine;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.factor.SecondFactors;
import fr.vigie.identity.factor.SecondStep;
import fr.vigie.identity.factor.Totp;
import fr.vigie.identity.federation.Identity;
import fr.vigie.identity.federation.NotLetIn;
import fr.vigie.identity.invitation.Invitations;
import fr.vigie.identity.invitation.Joining;
import fr.vigie.identity.notice.AccountNotice;
import fr.vigie.identity.notice.AccountNotices;
import fr.vigie.identity.password.Passwords;
import fr.vigie.identity.password.Whence;
import fr.vigie.identity.refusal.Refusals;
import fr.vigie.identity.session.Means;
import fr.vigie.identity.session.SessionEnd;
import fr.vigie.identity.session.StaffSessions;
import fr.vigie.identity.token.StaffTokens;
import fr.vigie.server.InServer;
import fr.vigie.shared.Refused;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.ServletContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lets somebody in, and what doesn't, against the real database. */
@InServer
class SignInIT {

    private static final String PASSWORD = "Marée-haute-417-brume";
    private static final Whence HOME = Whence.stranger("192.0.2.1");
    private static final Whence ELSEWHERE = Whence.stranger("198.51.100.7");

    @Inject
    StaffMembers members;

    @Inject
    SignIn signIn;

    @Inject
    SecondStep secondStep;

    @Inject
    SecondFactors factors;

    @Inject
    StaffSessions sessions;

    @Inject
    StaffTokens tokens;

    @Inject
    Invitations invitations;

    @Inject
    Joining joining;

    @Inject
    UserTransaction transaction;

    @Inject
    AccountNotices notices;

    @Inject
    Refusals refusals;

    @Inject
    AuditTrail trail;

    @Inject
    ServletContext context;

    @PersistenceContext
    EntityManager em;

    private StaffMember member;

    @BeforeEach
    void anAccount() throws Exception {
        member = inTransaction(() -> {
            var made = new StaffMember(
                    "essai-" + System.nanoTime(), "Dominique Rédaction", Role.EDITOR, Set.of(), Instant.now());
            made.changePassword(Passwords.hash(PASSWORD));
            members.add(made);
            return made;
        });
    }

    @Test
    void ten_failures_make_one_wait_there_and_nobody_elsewhere() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.check(member.login(), "autre chose", HOME)).isEmpty();
        }
        assertThat(signIn.waitFor(member.login().toUpperCase(), HOME)).isPositive();
        assertThat(signIn.check(member.login(), PASSWORD, HOME)).isEmpty();
        assertThat(signIn.check(member.login(), PASSWORD, ELSEWHERE)).isPresent();
        assertThat(signIn.waitFor("quelqu-un-d-autre", HOME)).isZero();
    }

    @Test
    void a_stranger_who_guesses_from_everywhere_never_keeps_the_owner_out_of_their_own_browser() {
        for (int i = 0; i < 30; i++) {
            signIn.check(member.login(), "autre chose", Whence.stranger("203.0.113." + i));
        }
        assertThat(signIn.waitFor(member.login(), ELSEWHERE)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(90));
        assertThat(signIn.check(member.login(), PASSWORD, new Whence("203.0.113.3", "mon-navigateur")))
                .isPresent();
    }

    @Test
    void a_code_is_taken_once_even_by_two_at_the_same_moment() throws Exception {
        String secret = enrolled();
        // the step of the enrolment is taken: the next one is not, and the clock may be one step off
        String next = Totp.code(secret, Instant.now().plusSeconds(Totp.STEP_SECONDS));
        var both = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> take = () -> {
                try {
                    return secondStep.take(member.id(), next, HOME) == Means.PASSWORD_AND_CODE;
                } catch (Refused refused) {
                    return false;
                }
            };
            List<Boolean> taken = both.invokeAll(List.of(take, take)).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(taken).containsExactlyInAnyOrder(true, false);
            assertThat(notices.of(member.id(), member.login(), OptionalLong.empty()))
                    .as("its owner is told")
                    .extracting(AccountNotice::action)
                    .contains("staff.code_replayed", "staff.second_factor_set");
        } finally {
            both.shutdown();
        }
    }

    @Test
    void a_recovery_code_lets_in_once() {
        String secret = secondStep.secretToEnrol(member.id());
        List<String> codes = secondStep.enrol(member.id(), Totp.code(secret, Instant.now()), HOME);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(secondStep.take(member.id(), codes.get(3).toUpperCase().replace("-", " "), HOME))
                .isEqualTo(Means.PASSWORD_AND_RECOVERY);
        assertThatThrownBy(() -> secondStep.take(member.id(), codes.get(3), HOME))
                .isInstanceOf(Refused.class);
        assertThat(factors.recoveryCodesLeft(member.id())).isEqualTo(9);
    }

    @Test
    void guessing_codes_is_slowed_down_like_guessing_passwords() {
        enrolled();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> secondStep.take(member.id(), "000000", HOME))
                    .hasMessageContaining("identity.factor.wrong");
        }
        assertThatThrownBy(() -> secondStep.take(member.id(), "000000", HOME))
                .hasMessageContaining("identity.signIn.wait");
    }

    @Test
    void whoever_is_not_let_in_is_in_the_trail_without_what_they_gave_and_once_a_minute() throws Exception {
        signIn.check(member.login().toUpperCase(), "Autre-chose-1", HOME);
        signIn.check(member.login(), "Autre-chose-2", HOME);
        signIn.recognise(member.login(), "Autre-chose-3", HOME);
        enrolled();
        assertThatThrownBy(() -> secondStep.take(member.id(), "000000", HOME)).isInstanceOf(Refused.class);
        String token = inTransaction(() -> {
            Instant now = Instant.now();
            return tokens.make(member.id(), "Carnet", Set.of(Permission.SEE_REPORTS), now, now.plusSeconds(60));
        });
        inTransaction(() -> tokens.revoke(
                member.id(), tokens.of(member.id(), Instant.now()).get(0).id(), Instant.now()));
        assertThat(signIn.recognise(token)).isEmpty();
        assertThat(refusals(member.login()))
                .containsExactly("given=PASSWORD\ntimes=1", "given=CODE\ntimes=1", "given=TOKEN\ntimes=1");
        aMinutePasses(member.login());
        refusals.tellTheRest();
        refusals.tellTheRest();
        assertThat(refusals(member.login())).hasSize(4).last().isEqualTo("given=PASSWORD\ntimes=2");
    }

    @Test
    void login_that_no_account_has_is_in_no_line_of_the_trail_since_it_may_be_a_password() throws Exception {
        String typed = "Marée-basse-" + System.nanoTime();
        aMinutePasses(Refusals.NOBODY);
        long before = trail.length();
        signIn.check(typed, PASSWORD, HOME);
        signIn.recognise("vigie_" + typed);
        List<AuditLine> since = trail.page(AuditFilter.ALL, Long.MAX_VALUE, 100).stream()
                .filter(line -> line.seq() > before)
                .toList();
        assertThat(since)
                .filteredOn(line -> line.subjectId().equals(Refusals.NOBODY))
                .hasSize(2);
        assertThat(since).noneMatch(line -> line.canonical().contains("basse"));
    }

    @Test
    void with_a_second_factor_a_password_alone_is_enough_for_nothing() {
        assertThat(secondStep.after(member)).isEqualTo(SecondStep.Next.ENTER);
        assertThat(secondStep.passwordIsEnough(member)).isTrue();
        enrolled();
        assertThat(secondStep.after(member)).isEqualTo(SecondStep.Next.CODE);
        assertThat(secondStep.passwordIsEnough(member)).isFalse();
    }

    @Test
    void a_session_is_over_when_it_is_ended_and_when_its_account_is_closed() throws Exception {
        String mark = sessions.begin(member.id(), member.login(), Means.PASSWORD, "Firefox, Linux", false);
        String other = sessions.begin(member.id(), member.login(), Means.PASSWORD, "Chrome, Android", false);
        assertThat(sessions.find(mark))
                .get()
                .satisfies(live -> assertThat(live.login()).isEqualTo(member.login()));
        assertThat(sessions.of(member.id())).hasSize(2);
        sessions.revoke(member.id(), sessions.find(mark).orElseThrow().id());
        assertThat(sessions.find(mark)).isEmpty();
        assertThat(sessions.find(other)).isPresent();
        inTransaction(() -> {
            members.find(member.id()).orElseThrow().close();
            return null;
        });
        assertThat(sessions.find(other)).isEmpty();
        assertThat(sessions.find("autre chose")).isEmpty();
    }

    @Test
    void session_that_nobody_used_for_half_an_hour_is_over() throws Exception {
        String mark = sessions.begin(member.id(), member.login(), Means.PASSWORD, "?", false);
        unused(Duration.ofMinutes(29));
        assertThat(sessions.find(mark)).isPresent();
        unused(StaffSessions.IDLE.plusSeconds(1));
        assertThat(sessions.find(mark)).isEmpty();
        // the server's own, in whole minutes; ours notes a use every five
        assertThat(StaffSessions.IDLE.toMinutes() - 5).isEqualTo(context.getSessionTimeout());
    }

    private void unused(Duration time) throws Exception {
        inTransaction(() -> em.createNativeQuery("update staff_session set last_seen_at = ?1 where staff_id = ?2")
                .setParameter(1, Instant.now().minus(time))
                .setParameter(2, member.id())
                .executeUpdate());
    }

    @Test
    void link_that_was_used_meanwhile_lets_nobody_in_by_the_provider_and_does_not_fail() throws Exception {
        String link = inTransaction(() -> invitations.make(member.id(), Instant.now()));
        Identity identity = new Identity("https://fournisseur.example", "s" + System.nanoTime());
        transaction.begin();
        joining.choosePassword(link, "Cormoran-88-ardoise", "Cormoran-88-ardoise"); // not committed yet
        var other = Executors.newFixedThreadPool(1);
        try {
            var lost = other.submit(() -> joining.byProvider(link, identity));
            while (!lost.isDone() && waiting() == 0) {
                Thread.onSpinWait();
            }
            transaction.commit();
            assertThatThrownBy(lost::get)
                    .cause()
                    .isInstanceOfSatisfying(
                            NotLetIn.class,
                            outside -> assertThat(outside.reason()).isEqualTo(NotLetIn.Reason.UNINVITED));
        } finally {
            other.shutdown();
        }
    }

    private int waiting() {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select cast(count(*) as integer) from pg_locks where locktype = 'transactionid' and not granted",
                        Integer.class)
                .getSingleResult();
    }

    @Test
    void nobody_ends_the_session_of_somebody_else() {
        String mark = sessions.begin(member.id(), member.login(), Means.PASSWORD, "?", false);
        long id = sessions.find(mark).orElseThrow().id();
        assertThat(sessions.revoke(member.id() + 1, id)).isFalse();
        assertThat(sessions.endAll(member.id() + 1, SessionEnd.REVOKED)).isZero();
        assertThat(sessions.find(mark)).isPresent();
    }

    @Test
    void a_token_does_what_it_was_made_for_until_its_time_is_over() throws Exception {
        Instant now = Instant.now();
        Set<Permission> scope = Set.of(Permission.SEE_REPORTS);
        String token = inTransaction(() -> tokens.make(member.id(), "Carnet", scope, now, now.plusSeconds(60)));
        String past = inTransaction(
                () -> tokens.make(member.id(), "Carnet", scope, now.minusSeconds(60), now.minusSeconds(1)));
        assertThat(signIn.recognise(token)).get().satisfies(bearer -> {
            assertThat(bearer.login()).isEqualTo(member.login());
            assertThat(bearer.scope()).isEqualTo(scope);
        });
        assertThat(signIn.recognise(past)).isEmpty();
        assertThat(tokens.of(member.id(), now)).extracting("expired").containsExactlyInAnyOrder(true, false);
    }

    @Test
    void a_link_is_good_once_for_a_week_and_no_more_when_another_was_made() throws Exception {
        Instant now = Instant.now();
        String mark = sessions.begin(member.id(), member.login(), Means.PASSWORD, "?", false);
        String token = inTransaction(
                () -> tokens.make(member.id(), "Carnet", Set.of(Permission.SEE_REPORTS), now, now.plusSeconds(600)));
        String late = inTransaction(() -> invitations.make(member.id(), now.minus(Duration.ofDays(8))));
        assertThat(joining.look(late)).isEmpty();
        String replaced = inTransaction(() -> invitations.make(member.id(), now));
        String link = inTransaction(() -> invitations.make(member.id(), now));
        assertThat(joining.look(replaced)).isEmpty();
        assertThatThrownBy(() -> joining.choosePassword(link, "Dominique-Redaction-1", "Dominique-Redaction-1"))
                .hasMessageContaining("identity.password.guessable");
        joining.choosePassword(link, "Cormoran-88-ardoise", "Cormoran-88-ardoise");
        assertThat(joining.look(link)).isEmpty();
        assertThatThrownBy(() -> joining.choosePassword(link, "Cormoran-89-ardoise", "Cormoran-89-ardoise"))
                .hasMessageContaining("identity.invitation.over");
        assertThat(signIn.check(member.login(), PASSWORD, HOME)).isEmpty();
        assertThat(signIn.check(member.login(), "Cormoran-88-ardoise", HOME)).isPresent();
        assertThat(sessions.find(mark))
                .as("who had come in with the old password is out")
                .isEmpty();
        assertThat(signIn.recognise(token)).as("and so is what they made").isEmpty();
    }

    private List<String> refusals(String login) {
        return trail.of("staff", login).stream()
                .filter(line -> line.action().equals("staff.sign_in_refused"))
                .map(AuditLine::detail)
                .toList();
    }

    /** As far as the record of refusals knows. */
    private void aMinutePasses(String login) throws Exception {
        inTransaction(() -> em.createNativeQuery(
                        "update staff_refusal set told_at = told_at - interval '1 minute' where login = ?1")
                .setParameter(1, login)
                .executeUpdate());
    }

    private String enrolled() {
        String secret = secondStep.secretToEnrol(member.id());
        assertThat(secondStep.secretToEnrol(member.id())).isEqualTo(secret);
        secondStep.enrol(member.id(), Totp.code(secret, Instant.now()), HOME);
        return secret;
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            T result = work.call();
            transaction.commit();
            return result;
        } catch (Exception e) {
            transaction.rollback();
            throw e;
        }
    }
}
