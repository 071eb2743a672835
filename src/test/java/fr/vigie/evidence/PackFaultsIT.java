package fr.vigie.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.evidence.content.Contents;
import fr.vigie.evidence.release.Leaving;
import fr.vigie.evidence.release.Quotations;
import fr.vigie.evidence.release.Selection;
import fr.vigie.evidence.seal.BrokenSealing;
import fr.vigie.evidence.seal.Sealing;
import fr.vigie.figures.GoldenWeek;
import fr.vigie.server.InServer;
import fr.vigie.shared.Digest;
import fr.vigie.shared.Week;
import fr.vigie.testimony.Consent;
import fr.vigie.testimony.Witnessing;
import fr.vigie.weeklyreview.PublicReviews;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong while a pack is sealed, by name: a clear state, nothing half-sealed, and it can be tried again. */
@InServer
class PackFaultsIT {

    private static final LocalDate TUESDAY = LocalDate.of(2022, 10, 18);

    @Inject
    GoldenWeek week;

    @Inject
    Witnessing witnessing;

    @Inject
    EvidencePacks packs;

    @Inject
    PackStates states;

    @Inject
    LastLook lastLook;

    @Inject
    Leaving leaving;

    @Inject
    Quotations quotations;

    @Inject
    Shredding shredding;

    @Inject
    Contents contents;

    @Inject
    PublicReviews reviews;

    @Inject
    Sealing sealing;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/VigieDS")
    DataSource dataSource;

    @Resource(lookup = "java:jboss/datasources/VigieOwnerDS")
    DataSource owner;

    @TempDir
    Path folder;

    @TempDir
    Path keys;

    private final ExecutorService others = Executors.newFixedThreadPool(2);

    @BeforeEach
    void sixWitnesses() throws IOException {
        StringBuilder lines = new StringBuilder("id,recu_le,observe_le,precision_temps,plateforme_code,academie_code,"
                + "departement_code,type_etablissement,role_auteur,symptome,fonctionnalite,gravite,nb_eleves_concernes,"
                + "nb_eleves_bloques,seance_perdue,repli_code,verbatim,consentement,consentement_retire_le,moderation,"
                + "doublon_de\n");
        String run = Long.toString(System.nanoTime(), 36);
        for (int i = 1; i <= 6; i++) {
            lines.append(
                    "PF" + run + i + ",2022-10-18T09:00:00+02:00,2022-10-18T08:40:00+02:00,exacte,NAT-MCM,24,,lycee,"
                            + "professeur,acces_impossible,connexion,bloquant,31,31,1,,Rien ne répond " + run + i
                            + ".,fonction,,valide,\n");
        }
        assertThat(week.load("testimonies", lines.toString()).faults()).isEmpty();
    }

    @AfterEach
    void nobodyIsLeft() {
        others.shutdownNow();
        doing(() -> entities.createNativeQuery("update testimony set withdrawn_at = now(), state = 'rejete'"
                        + " where observed_day = ?1 and external_ref like 'PF%'")
                .setParameter(1, TUESDAY)
                .executeUpdate());
    }

    @Test
    void a_full_disk_is_told_leaves_no_file_and_the_pack_is_made_once_there_is_room() throws IOException {
        Packing packing = packing(new PackFolder(folder) {
            @Override
            Path workplace(long id) throws IOException {
                Path place = super.workplace(id);
                Files.createSymbolicLink(place.resolve("pack.zip"), Path.of("/dev/full"));
                return place;
            }
        });
        long id = made(packing);
        assertThat(failed(id)).isEqualTo("disk");
        assertThat(left()).isEmpty();
        againWith(packing(new PackFolder(folder)), id);
    }

    @Test
    void an_authority_that_cannot_be_reached_is_told_and_nothing_is_sealed_without_it() throws IOException {
        Packing packing = packing(new PackFolder(folder));
        packing.writing.sealing = BrokenSealing.authorityGone(keys);
        long id = made(packing);
        assertThat(failed(id)).isEqualTo("authority");
        assertThat(left()).isEmpty();
        againWith(packing(new PackFolder(folder)), id);
    }

    @Test
    void an_expired_certificate_is_told_and_seals_nothing() throws Exception {
        Packing packing = packing(new PackFolder(folder));
        packing.writing.sealing = BrokenSealing.expired(keys);
        long id = made(packing);
        assertThat(failed(id)).isEqualTo("certificate");
        assertThat(left()).isEmpty();
        againWith(packing(new PackFolder(folder)), id);
    }

    @Test
    void what_a_server_killed_in_the_middle_of_sealing_left_is_made_anew_to_the_same_bytes() throws IOException {
        Packing packing = packing(new PackFolder(folder));
        packing.writing.sealing = BrokenSealing.withoutAuthority(keys);
        long id = made(packing);
        String before = packs.row(id).orElseThrow().file().sha256();
        List<String> files = filesOf(id);
        doing(() -> {
            // as the database has it when the server dies after the file took its place and before the seal was noted
            entities.createNativeQuery("update evidence_pack set state = 'working', percent = 95, sha256 = null,"
                            + " ended_at = null where id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
            return entities.createNativeQuery("delete from evidence_pack_file where pack_id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
        });
        Path place = Files.createDirectories(folder.resolve("in-the-making").resolve(String.valueOf(id)));
        Files.writeString(place.resolve("pack.zip"), "PK, and then the lights went out");
        Files.writeString(folder.resolve(id + ".zip"), "half");

        assertThat(packing.make(id)).isTrue();

        PackRow pack = packs.row(id).orElseThrow();
        assertThat(pack.state()).isEqualTo(PackState.SEALED);
        assertThat(filesOf(id)).containsExactlyElementsOf(files);
        assertThat(pack.file().sha256()).isEqualTo(before);
        assertThat(Digest.hex(Files.readAllBytes(folder.resolve(id + ".zip")))).isEqualTo(before);
        assertThat(folder.resolve("in-the-making").resolve(String.valueOf(id))).doesNotExist();
    }

    @Test
    void a_database_that_goes_away_meanwhile_fails_no_pack_and_it_is_made_once_it_is_back() throws Exception {
        AtomicBoolean gone = new AtomicBoolean();
        Packing packing = packing(new PackFolder(folder) {
            @Override
            Path workplace(long id) throws IOException {
                cutOff(id);
                gone.set(true);
                return super.workplace(id);
            }
        });
        long id;
        do {
            id = doing(this::add);
            packing.make(id);
        } while (!gone.get());
        PackRow begun = packs.row(id).orElseThrow();
        assertThat(begun.fault()).isNull();
        assertThat(begun.state()).isNotEqualTo(PackState.FAILED);
        long again = id;
        Packing next = packing(new PackFolder(folder));
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            next.make(again);
            return packs.row(again).orElseThrow().state() == PackState.SEALED;
        });
        assertThat(attempts(id)).isEqualTo(2);
    }

    /** Ends the connection under which a pack is being made, as a primary does that dies. */
    private void cutOff(long id) {
        try (Connection connection = owner.getConnection();
                var end = connection.prepareStatement("select pg_terminate_backend(pid) from pg_locks"
                        + " where locktype = 'advisory' and objid = ? and granted")) {
            end.setLong(1, id);
            end.executeQuery();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_fells_its_server_again_and_again_is_given_up_and_can_be_asked_for_anew() throws IOException {
        Packing packing = packing(new PackFolder(folder));
        long id = doing(() -> {
            long asked = add();
            entities.createNativeQuery("update evidence_pack set state = 'working', attempts = 10 where id = ?1")
                    .setParameter(1, asked)
                    .executeUpdate();
            return asked;
        });
        packing.make(id);
        assertThat(failed(id)).isEqualTo("unknown");
        againWith(packing, id);
    }

    @Test
    void given_up_while_its_server_was_dead_it_leaves_no_file_behind() throws IOException {
        Packing packing = packing(new PackFolder(folder));
        long id = doing(() -> {
            long asked = add();
            entities.createNativeQuery("update evidence_pack set state = 'working', cancel_asked = true where id = ?1")
                    .setParameter(1, asked)
                    .executeUpdate();
            return asked;
        });
        Files.writeString(folder.resolve(id + ".zip"), "kept in the last moment");
        packing.make(id);
        assertThat(packs.row(id).orElseThrow().state()).isEqualTo(PackState.CANCELLED);
        assertThat(left()).isEmpty();
    }

    @Test
    void two_servers_at_one_pack_make_it_once_and_two_packs_at_once_are_both_made() throws Exception {
        long one = doing(this::add);
        Packing here = packing(new PackFolder(folder));
        Packing there = packing(new PackFolder(folder));
        List<CompletableFuture<Boolean>> both = List.of(
                CompletableFuture.supplyAsync(() -> here.make(one), others),
                CompletableFuture.supplyAsync(() -> there.make(one), others));
        long made = both.stream().filter(CompletableFuture::join).count();
        assertThat(made)
                .as("by one of the two, unless the server itself was faster")
                .isLessThanOrEqualTo(1);
        assertThat(attempts(one)).isEqualTo(1);

        long first = doing(this::add);
        long second = doing(this::add);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> here.make(first), others),
                        CompletableFuture.runAsync(() -> there.make(second), others))
                .get(60, TimeUnit.SECONDS);
        assertThat(List.of(first, second))
                .allMatch(id -> packs.row(id).orElseThrow().state() == PackState.SEALED);
    }

    @Test
    void who_withdraws_while_a_pack_is_written_is_not_in_it() throws IOException {
        long testimony = oneOfThem();
        Packing packing = packing(betweenWritingAndSealing(() -> witnessing.withdraw(testimony)));
        long id = made(packing);
        assertThat(failed(id)).isEqualTo("changed");
        assertThat(left()).as("the file that held their words").isEmpty();
        againWith(packing(new PackFolder(folder)), id);
        assertThat(quotedIn(id)).doesNotContain(testimony).hasSize(5);
    }

    @Test
    void what_moderation_masks_or_a_witness_allows_less_while_a_pack_is_written_is_not_in_it() throws IOException {
        long testimony = oneOfThem();
        Packing masked = packing(betweenWritingAndSealing(() -> doing(() -> entities.createNativeQuery(
                        "update testimony_text set shown = 'Rien ne répond à [masqué].' where testimony_id = ?1")
                .setParameter(1, testimony)
                .executeUpdate())));
        assertThat(failed(made(masked))).isEqualTo("changed");

        Packing lowered = packing(betweenWritingAndSealing(() -> witnessing.allow(testimony, Consent.ANONYMOUS)));
        assertThat(failed(made(lowered))).isEqualTo("changed");
        assertThat(left()).isEmpty();
    }

    @Test
    void who_has_their_words_erased_in_the_very_moment_of_the_seal_waits_for_it_and_then_the_file_goes()
            throws Exception {
        long testimony = oneOfThem();
        long id = made(packing(new PackFolder(folder)));
        CompletableFuture<Void> erasing;
        transaction.begin();
        try {
            assertThat(lastLook.stillLeaves(seen())).isTrue();
            // the seal is not there yet: its transaction is still open
            erasing = CompletableFuture.runAsync(() -> witnessing.erase(testimony), others);
            assertThat(erasing).as("waits for the seal").failsWithin(1, TimeUnit.SECONDS);
        } finally {
            transaction.commit();
        }
        erasing.get(20, TimeUnit.SECONDS);
        assertThat(packs.shreddedFor(id)).contains("erasure");
        assertThat(lastLook.stillLeaves(seen())).isTrue();
    }

    @Test
    void a_pack_sealed_before_erasures_were_followed_is_found_and_its_file_goes() throws IOException {
        long testimony = oneOfThem();
        long id = made(packing(new PackFolder(folder)));
        witnessing.erase(testimony);
        doing(() -> entities.createNativeQuery(
                        "update evidence_pack set shredded_at = null, shredded_for = null where id = ?1")
                .setParameter(1, id)
                .executeUpdate());
        shredding.sweep();
        assertThat(packs.shreddedFor(id)).contains("erasure");
    }

    private LastLook.Seen seen() throws SQLException {
        Selection selection = selection();
        Week tuesdays = Week.of(TUESDAY);
        Instant now = clock.instant();
        try (Connection connection = dataSource.getConnection()) {
            return new LastLook.Seen(
                    quotations.of(connection, selection, tuesdays, leaving.week(connection, tuesdays, now)),
                    selection,
                    now,
                    leaving.crowd(connection, selection, now));
        }
    }

    private static Selection selection() {
        return new Selection(TUESDAY.minusDays(1), TUESDAY.plusDays(5), Set.of(), Set.of(), Set.of());
    }

    private PackFolder betweenWritingAndSealing(Runnable meanwhile) {
        return new PackFolder(folder) {
            @Override
            void keep(Path file, long id) throws IOException {
                super.keep(file, id);
                meanwhile.run();
            }
        };
    }

    private Packing packing(PackFolder there) {
        Packing packing = new Packing();
        packing.dataSource = dataSource;
        packing.states = states;
        packing.writing = new PackWriting();
        packing.writing.states = states;
        packing.packs = packs;
        packing.folder = there;
        packing.writing.contents = contents;
        packing.writing.reviews = reviews;
        packing.writing.sealing = sealing;
        packing.writing.clock = clock;
        return packing;
    }

    private long add() {
        EvidencePack pack = new EvidencePack(
                new PackRequest(selection(), PackAudience.PRESS, "Un essai", "Le Quotidien", null),
                null,
                "presse",
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        packs.add(pack);
        return pack.id();
    }

    /** Makes a new pack; another one when the server's own worker was faster. */
    private long made(Packing packing) {
        while (true) {
            long id = doing(this::add);
            if (packing.make(id)) {
                return id;
            }
        }
    }

    private String failed(long id) {
        PackRow row = packs.row(id).orElseThrow();
        assertThat(row.state()).isEqualTo(PackState.FAILED);
        assertThat(row.file()).isNull();
        return row.fault().code();
    }

    private void againWith(Packing packing, long id) throws IOException {
        doing(() -> {
            packs.findForChange(id).orElseThrow().retry();
            return null;
        });
        packing.make(id);
        assertThat(packs.row(id).orElseThrow().state()).isEqualTo(PackState.SEALED);
    }

    private int attempts(long id) {
        return ((Number) entities.createNativeQuery("select attempts from evidence_pack where id = ?1")
                        .setParameter(1, id)
                        .getSingleResult())
                .intValue();
    }

    private long oneOfThem() {
        return ((Number) entities.createNativeQuery("select min(id) from testimony where external_ref like 'PF%'"
                                + " and withdrawn_at is null and observed_day = ?1")
                        .setParameter(1, TUESDAY)
                        .getSingleResult())
                .longValue();
    }

    private List<Long> quotedIn(long id) {
        return entities.unwrap(Session.class)
                .createNativeQuery("select testimony_id from evidence_pack_quotation where pack_id = ?1", Long.class)
                .setParameter(1, id)
                .getResultList();
    }

    private List<String> filesOf(long id) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select path || ' ' || sha256 from evidence_pack_file where pack_id = ?1 order by path",
                        String.class)
                .setParameter(1, id)
                .getResultList();
    }

    /** What lies in the folder of packs. */
    private List<Path> left() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private <T> T doing(Callable<T> work) {
        try {
            transaction.begin();
            try {
                T done = work.call();
                transaction.commit();
                return done;
            } catch (Exception e) {
                transaction.rollback();
                throw e;
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
