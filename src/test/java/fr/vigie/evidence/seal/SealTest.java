package fr.vigie.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.evidence.Tool;
import fr.vigie.evidence.UnpackedBag;
import fr.vigie.evidence.bag.Bag;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sealed bag, before the ordinary tools: they say yes to it, and no to anything else. */
class SealTest {

    private static final Instant AT = Instant.parse("2026-01-15T08:00:00Z");

    @TempDir
    static Path keysFolder;

    private static SealKeys keys;

    @TempDir
    Path folder;

    private UnpackedBag bag;

    @BeforeAll
    static void makesItsKeys() {
        keys = new SealKeys(keysFolder);
    }

    @BeforeEach
    void unpack() throws Exception {
        bag = UnpackedBag.of(new ByteArrayInputStream(sealed(true)), folder);
    }

    private static byte[] sealed(boolean stamped) throws Exception {
        var sealing = new Sealing(keys, new TimeStamping(stamped ? TimeStamping.LOCAL : "", null, keys));
        var out = new ByteArrayOutputStream();
        try (var bag = new Bag(out, "dossier-1", AT)) {
            bag.payload("donnees/jours.csv", "jour;n\n2021-04-06;11\n".getBytes(StandardCharsets.UTF_8));
            bag.payload("synthese.txt", "Onze témoignages.".getBytes(StandardCharsets.UTF_8));
            var trust = sealing.trust(AT);
            bag.tag("cachet/autorite.pem", trust.root());
            if (stamped) {
                bag.tag("cachet/horodatage.pem", trust.timeStamps());
            }
            List<String> seals = new ArrayList<>(
                    List.of("cachet/" + Bag.TAG_MANIFEST + ".p7s", "cachet/" + Bag.TAG_MANIFEST_512 + ".p7s"));
            if (stamped) {
                seals.add("cachet/" + Bag.TAG_MANIFEST + ".tsr");
            }
            bag.inventory("cachet/inventaire.txt", seals);
            Map<String, String> info = new LinkedHashMap<>();
            info.put("Bagging-Date", "2026-01-15");
            for (var manifest : bag.manifests(info).entrySet()) {
                bag.seal("cachet/" + manifest.getKey() + ".p7s", sealing.sign(manifest.getValue(), AT));
                if (stamped && manifest.getKey().equals(Bag.TAG_MANIFEST)) {
                    bag.seal(
                            "cachet/" + manifest.getKey() + ".tsr",
                            sealing.stamp(manifest.getValue(), AT).orElseThrow().response());
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void every_tool_says_yes_to_a_bag_as_it_left() throws IOException {
        assertThat(bag.refusedBy(AT.getEpochSecond())).isEmpty();
    }

    @Test
    void any_byte_changed_in_any_file_makes_one_of_them_say_no() throws IOException {
        for (String name : bag.files()) {
            Path file = bag.folder().resolve(name);
            byte[] whole = Files.readAllBytes(file);
            int step = name.endsWith(".p7s") || name.endsWith(".tsr")
                    ? Math.max(1, whole.length / 24)
                    : Math.max(1, whole.length / 4);
            for (int at = 0; at < whole.length; at += step) {
                byte[] changed = whole.clone();
                changed[at] ^= 0x55;
                Files.write(file, changed);
                assertThat(bag.refusedBy(AT.getEpochSecond()))
                        .as(name + " at " + at)
                        .isNotEmpty();
            }
            Files.write(file, whole);
        }
    }

    @Test
    void a_file_less_or_one_more_makes_one_of_them_say_no() throws IOException {
        for (String name : bag.files()) {
            Path file = bag.folder().resolve(name);
            Path away = folder.resolve("away");
            Files.move(file, away);
            assertThat(bag.refusedBy(AT.getEpochSecond())).as("without " + name).isNotEmpty();
            Files.move(away, file);
            Files.writeString(file, "\n", java.nio.file.StandardOpenOption.APPEND);
            assertThat(bag.refusedBy(AT.getEpochSecond()))
                    .as("a byte more in " + name)
                    .isNotEmpty();
            byte[] longer = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(longer, longer.length - 1));
        }
        Files.writeString(bag.folder().resolve("data/glisse.txt"), "glissé");
        assertThat(bag.refusedBy(AT.getEpochSecond())).contains("data/ differ");
        assertThat(bag.refusedByLibraryOfCongress()).contains("glisse.txt");
        Files.delete(bag.folder().resolve("data/glisse.txt"));
        Files.writeString(bag.folder().resolve("cachet/glisse.pem"), "glissé");
        assertThat(bag.refusedByLibraryOfCongress())
                .as("a tag file that nobody names is no fault of a bag")
                .isEmpty();
        assertThat(bag.refusedBy(AT.getEpochSecond()))
                .as("the list of all files tells it")
                .contains("inventaire.txt");
    }

    @Test
    void a_signature_by_somebody_else_is_refused(@TempDir Path theirs) throws Exception {
        byte[] manifest = Files.readAllBytes(bag.folder().resolve(Bag.TAG_MANIFEST));
        Files.write(
                bag.folder().resolve("cachet/" + Bag.TAG_MANIFEST + ".p7s"),
                new Sealing(new SealKeys(theirs), null).sign(manifest, AT));
        assertThat(bag.refusedBy(AT.getEpochSecond())).startsWith("openssl cms");
    }

    @Test
    void the_same_files_at_the_same_moment_are_the_same_bytes_but_for_the_time_stamp() throws Exception {
        assertThat(sealed(false)).isEqualTo(sealed(false));
    }

    @Test
    void keys_are_for_the_servers_account_only() throws IOException {
        try (var files = Files.list(keysFolder)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void an_expired_certificate_seals_nothing(@TempDir Path bought) throws Exception {
        var authority = CertificateMaking.authority("Une autorite", Instant.parse("2020-01-01T00:00:00Z"));
        var old = CertificateMaking.issued(
                CertificateMaking.Purpose.SEAL, "Ancien", Instant.parse("2020-01-01T00:00:00Z"), authority);
        Files.write(
                bought.resolve("seal.1.pem"),
                Credential.pem(old.key(), old.chain().get(0), old.chain().get(1)));
        assertThatThrownBy(() -> new Sealing(new SealKeys(bought), null).sign(new byte[1], AT))
                .isInstanceOfSatisfying(
                        SealFault.class, fault -> assertThat(fault.kind()).isEqualTo(SealFault.Kind.CERTIFICATE));
    }

    @Test
    void its_own_certificate_is_renewed_before_it_ends_and_when_it_was_revoked(@TempDir Path own) throws Exception {
        var installation = new SealKeys(own);
        String first = installation.seal(AT).fingerprint();
        assertThat(installation.seal(AT.plusSeconds(86_400 * 1000L)).fingerprint())
                .isEqualTo(first);
        String second = installation.seal(AT.plusSeconds(86_400 * 1090L)).fingerprint();
        assertThat(second).isNotEqualTo(first);
        Files.createFile(own.resolve("seal.2.revoked"));
        assertThat(installation.seal(AT.plusSeconds(86_400 * 1090L)).fingerprint())
                .isNotIn(first, second);
    }

    @Test
    void an_authority_that_cannot_be_reached_is_told() throws Exception {
        int port;
        try (var nobody = new ServerSocket(0)) {
            port = nobody.getLocalPort();
        }
        var stamping = new TimeStamping("http://127.0.0.1:" + port + "/", null, keys);
        assertThatThrownBy(() -> stamping.of(new byte[1], AT))
                .isInstanceOfSatisfying(
                        SealFault.class, fault -> assertThat(fault.kind()).isEqualTo(SealFault.Kind.AUTHORITY));
    }

    @Test
    void an_authority_at_an_address_is_asked_over_http() throws Exception {
        var authority = com.sun.net.httpserver.HttpServer.create(new java.net.InetSocketAddress("127.0.0.1", 0), 0);
        authority.createContext("/", exchange -> {
            Path query = Files.createTempFile(folder, "q", ".tsq");
            Files.write(query, exchange.getRequestBody().readAllBytes());
            byte[] answer = answered(query);
            exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        authority.start();
        try {
            String url = "http://127.0.0.1:" + authority.getAddress().getPort() + "/";
            var stamp = new TimeStamping(url, null, keys).of("bonjour".getBytes(StandardCharsets.UTF_8), AT);
            assertThat(stamp).isPresent();
            assertThat(stamp.get().authority()).contains("horodatage");
        } finally {
            authority.stop(0);
        }
    }

    /** OpenSSL plays the authority, with the key that the demonstration would use. */
    private byte[] answered(Path query) throws IOException {
        try {
            Path key = folder.resolve("tsa.pem");
            Credential tsa = keys.timeStamps(AT);
            Files.write(key, Credential.pem(tsa.key()));
            Files.write(folder.resolve("tsa.crt"), Credential.pem(tsa.certificate()));
            Files.writeString(folder.resolve("tsa.cnf"), """
                    [tsa]
                    default_tsa = here
                    [here]
                    serial = serial
                    digests = sha256
                    default_policy = 1.2.3.4
                    signer_digest = sha256
                    """);
            Files.writeString(folder.resolve("serial"), "01\n");
            var reply = Tool.run(
                    folder,
                    "openssl",
                    "ts",
                    "-reply",
                    "-config",
                    "tsa.cnf",
                    "-queryfile",
                    query.toString(),
                    "-signer",
                    "tsa.crt",
                    "-inkey",
                    "tsa.pem",
                    "-out",
                    "answer.tsr");
            if (!reply.yes()) {
                throw new IOException(reply.output());
            }
            return Files.readAllBytes(folder.resolve("answer.tsr"));
        } catch (SealFault e) {
            throw new IOException(e);
        }
    }
}
