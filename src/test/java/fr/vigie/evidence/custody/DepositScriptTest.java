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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
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
        assertThat(verdict("autre chose").output()).contains("pas ce qui a été déposé");

        save(proof.deepCopy().put("content", Deposited.digest("changé")));
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

    @Test
    void who_shows_the_content_shows_the_facts_that_are_counted_and_who_shows_the_words_those_as_well()
            throws Exception {
        var deposited = new Deposited(
                Deposited.FACTS,
                "Rien.",
                "NAT-MCM",
                "24",
                LocalDate.of(2021, 4, 6),
                "acces_impossible",
                31,
                null,
                true);
        String content = deposited.content("5e1");
        String leaf = "vigie-depot-2\n0a\n" + Deposited.digest(content) + "\n";
        String root = HEX.formatHex(MerkleTree.leaf(leaf.getBytes(StandardCharsets.UTF_8)));
        save(JSON.valueToTree(
                new Deposit(2, Deposited.digest(content), "0a", root, 0, 1, root, WEEK.toString(), List.of(), "", "")));
        Files.writeString(folder.resolve("depots.txt"), WeekRoot.text(WEEK, 1, root) + "\n");
        Files.writeString(folder.resolve("contenu.txt"), content);
        Files.writeString(folder.resolve("mots.txt"), "Rien.");

        assertThat(run("preuve.json", "depots.txt", "contenu.txt").output()).startsWith("oui");
        assertThat(run("preuve.json", "depots.txt", "contenu.txt", "mots.txt").output())
                .startsWith("oui");
        Files.writeString(folder.resolve("mots.txt"), "Rien !");
        assertThat(run("preuve.json", "depots.txt", "contenu.txt", "mots.txt").output())
                .contains("pas ceux qui ont été déposés");
        Files.writeString(folder.resolve("contenu.txt"), content.replace("academie 24", "academie 25"));
        assertThat(run("preuve.json", "depots.txt", "contenu.txt").output()).contains("pas ce qui a été déposé");
    }

    @Test
    void that_nothing_was_dropped_or_changed_between_two_weeks_is_told_without_any_witness() throws Exception {
        Path proof = folder.resolve("2021-W14-2021-W15.txt");
        for (int[] each : new int[][] {{1, 2}, {2, 5}, {3, 7}, {4, 8}, {6, 8}, {7, 7}, {7, 21}, {8, 13}}) {
            List<byte[]> all = leaves(each[1]);
            publish(each[0], root(all, each[0]), each[1], root(all, each[1]));
            Files.write(
                    proof,
                    new MerkleTree(all)
                            .consistency(each[0], each[1]).stream()
                                    .map(HEX::formatHex)
                                    .toList());
            assertThat(run("--suite", "depots.txt", proof.getFileName().toString())
                            .output())
                    .as(each[0] + " of " + each[1])
                    .startsWith("oui");
            publish(each[0], root(leaves(22), 22), each[1], root(all, each[1]));
            assertThat(run("--suite", "depots.txt", proof.getFileName().toString())
                            .output())
                    .startsWith("non");
        }
    }

    @Test
    void what_is_no_proof_or_no_list_is_told_in_a_sentence() throws Exception {
        write(7, 3);
        Files.writeString(folder.resolve("page.html"), "<html>503 Service indisponible</html>");
        for (String[] arguments : new String[][] {
            {"page.html", "depots.txt"},
            {"preuve.json", "page.html"},
            {"preuve.json", "nulle-part.txt"},
            {"--suite", "depots.txt", "page.html"}
        }) {
            var told = run(arguments);
            assertThat(told.yes()).isFalse();
            assertThat(told.output().strip()).startsWith("non : ").hasLineCount(1);
        }
        assertThat(run().output()).as("without anything it explains itself").contains("--suite");
    }

    private void publish(int before, String rootBefore, int size, String root) throws IOException {
        Files.writeString(
                folder.resolve("depots.txt"),
                WeekRoot.text(WEEK, before, rootBefore) + "\n" + WeekRoot.text(WEEK.next(), size, root) + "\n");
    }

    private Tool.Verdict run(String... arguments) {
        return Tool.run(
                folder,
                Stream.concat(Stream.of("python3", SCRIPT.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private ObjectNode write(int size, int index) throws IOException {
        List<byte[]> leaves = leaves(size);
        var tree = new MerkleTree(leaves);
        var proof = new Deposit(
                Deposited.WORDS,
                Deposited.digest("depot " + index),
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
            leaves.add(MerkleTree.leaf(("vigie-depot-1\n00" + i + "\n" + Deposited.digest("depot " + i) + "\n")
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
