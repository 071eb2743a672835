package fr.vigie.evidence.custody;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.evidence.Tool;
import fr.vigie.shared.Week;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger with a proof of deposit, the published list of roots, Python, and no Vigie. */
class DepositScriptTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final Week WEEK = Week.parse("2021-W14");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCRIPT = Path.of("webapp/verifier-un-depot.py").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void a_deposit_that_was_counted_is_found_wherever_it_stands_in_the_tree() throws Exception {
        for (int[] each : new int[][] {{1, 0}, {2, 1}, {3, 2}, {5, 4}, {6, 4}, {7, 3}, {8, 7}, {13, 12}, {21, 16}}) {
            ObjectNode proof = write(each[0], each[1]);
            assertThat(verdict("depot " + each[1]).output())
                    .as(proof.toString())
                    .startsWith("oui");
        }
    }

    @Test
    void an_edited_a_dropped_and_a_moved_deposit_are_told() throws Exception {
        ObjectNode proof = write(7, 3);
        assertThat(verdict("autre chose").output()).contains("pas ceux qui ont été déposés");

        save(proof.deepCopy().put("content", Leaves.digest("changé")));
        assertThat(verdict(null).output()).contains("la feuille ne correspond pas");
        save(proof.deepCopy().put("index", 2));
        assertThat(verdict(null).output()).contains("le chemin ne mène pas");
        save(proof);
        Files.writeString(folder.resolve("depots.txt"), WeekRoot.text(WEEK, 6, root(leaves(6), 6)) + "\n");
        assertThat(verdict(null).output())
                .as("one was dropped, and the week published anew")
                .contains("n'est pas celle qui est publiée");
        assertThat(verdict(null).yes()).isFalse();
    }

    private ObjectNode write(int size, int index) throws IOException {
        List<byte[]> leaves = leaves(size);
        var tree = new MerkleTree(leaves);
        var proof = new Deposit(
                Leaves.digest("depot " + index),
                "00" + index,
                HEX.formatHex(leaves.get(index)),
                index,
                size,
                root(leaves, size),
                WEEK.toString(),
                tree.inclusion(index, size).stream().map(HEX::formatHex).toList(),
                "",
                "");
        ObjectNode json = JSON.valueToTree(proof);
        save(json);
        Files.writeString(
                folder.resolve("depots.txt"), "# racines\n" + WeekRoot.text(WEEK, size, root(leaves, size)) + "\n");
        return json;
    }

    private void save(ObjectNode proof) throws IOException {
        Files.writeString(folder.resolve("preuve.json"), proof.toString());
    }

    private static List<byte[]> leaves(int size) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(MerkleTree.leaf(("vigie-depot-1\n00" + i + "\n" + Leaves.digest("depot " + i) + "\n")
                    .getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }

    private static String root(List<byte[]> leaves, int size) {
        return HEX.formatHex(new MerkleTree(leaves).root(size));
    }

    private Tool.Verdict verdict(String words) throws IOException {
        List<String> command = new ArrayList<>(List.of("python3", SCRIPT.toString(), "preuve.json", "depots.txt"));
        if (words != null) {
            Files.writeString(folder.resolve("mots.txt"), words);
            command.add("mots.txt");
        }
        return Tool.run(folder, command.toArray(String[]::new));
    }
}
