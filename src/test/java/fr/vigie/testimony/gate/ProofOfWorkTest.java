package fr.vigie.testimony.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.crypto.Keyring;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofOfWorkTest {

    private static final Instant MORNING = Instant.parse("2021-04-06T06:40:00Z");

    @TempDir
    Path folder;

    private ProofOfWork at(Instant now) {
        return new ProofOfWork(new Keyring(folder), Clock.fixed(now, ZoneOffset.UTC));
    }

    /** What a browser does: it tries all numbers. */
    private static ObjectNode solved(String challenge) throws Exception {
        ObjectNode given = (ObjectNode) new ObjectMapper().readTree(challenge);
        for (int number = 0; number <= given.get("maxnumber").asInt(); number++) {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((given.get("salt").asText() + number).getBytes(UTF_8));
            if (HexFormat.of().formatHex(hash).equals(given.get("challenge").asText())) {
                return given.put("number", number);
            }
        }
        throw new AssertionError("no number solves it");
    }

    private static String sent(ObjectNode solution) {
        return Base64.getEncoder().encodeToString(solution.toString().getBytes(UTF_8));
    }

    @Test
    void number_that_was_found_proves_work_once() throws Exception {
        var proofs = at(MORNING);
        String proof = sent(solved(proofs.challenge()));
        assertThat(proofs.isProven(proof)).isTrue();
        assertThat(proofs.isProven(proof)).isFalse();
    }

    @Test
    void proof_that_comes_too_late_proves_nothing() throws Exception {
        String proof = sent(solved(at(MORNING).challenge()));
        assertThat(at(MORNING.plus(Duration.ofMinutes(11))).isProven(proof)).isFalse();
    }

    @Test
    void another_number_another_expiry_or_a_challenge_of_ones_own_proves_nothing() throws Exception {
        var proofs = at(MORNING);
        ObjectNode right = solved(proofs.challenge());
        int number = right.get("number").asInt();
        assertThat(proofs.isProven(sent(right.deepCopy().put("number", number + 1))))
                .isFalse();
        assertThat(proofs.isProven(sent(right.deepCopy().put("salt", "x?expires=99999999999"))))
                .isFalse();
        assertThat(proofs.isProven(sent(right.deepCopy().put("signature", "00"))))
                .isFalse();
        for (String no : new String[] {null, "", "!", "e30=", "bnVsbA=="}) {
            assertThat(proofs.isProven(no)).isFalse();
        }
        assertThat(proofs.isProven(sent(right))).isTrue();
    }

    /** Salt and number are hashed as one text: the first digit of the one must not become the last of the other. */
    @Test
    void proof_whose_salt_takes_digits_of_its_number_proves_nothing() throws Exception {
        var proofs = at(MORNING);
        ObjectNode right = solved(proofs.challenge());
        while (right.get("number").asInt() < 10) {
            right = solved(proofs.challenge());
        }
        assertThat(proofs.isProven(sent(right))).isTrue();
        String number = right.get("number").asText();
        var muchLater = at(MORNING.plus(Duration.ofMinutes(11)));
        for (int moved = 1; moved < number.length(); moved++) {
            String salt = right.get("salt").asText() + number.substring(0, moved);
            ObjectNode spliced = right.deepCopy().put("salt", salt);
            spliced.put("number", Long.parseLong(number.substring(moved)));
            assertThat(muchLater.isProven(sent(spliced))).as(salt).isFalse();
        }
    }
}
