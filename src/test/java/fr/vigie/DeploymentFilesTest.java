package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code deployment} holds for other programs, read by those programs themselves. Where one isn't installed its test is
 * skipped, and says how to get it.
 */
class DeploymentFilesTest {

    private static final Path SERVER = Path.of("deployment/server");
    private static final double SAFE = 2.0;

    @TempDir
    Path folder;

    @Test
    void systemd_takes_the_units_and_finds_them_safe() throws Exception {
        Program systemd = Program.needed("systemd-analyze", "systemd");
        for (String unit : List.of("vigie.service", "vigie-backup.service", "vigie-backup.timer")) {
            Files.writeString(
                    folder.resolve(unit),
                    read(unit)
                            .replace(
                                    "/opt/vigie/current",
                                    Path.of("").toAbsolutePath().toString()));
            Program.Said said =
                    systemd.run("verify", "--man=no", folder.resolve(unit).toString());
            assertThat(said.words()
                            .lines()
                            .filter(line -> line.contains(folder.toString()) || line.startsWith("vigie")))
                    .as(said.words())
                    .isEmpty();
        }
        for (String unit : List.of("vigie.service", "vigie-backup.service")) {
            Program.Said said = systemd.run(
                    "security",
                    "--offline=true",
                    "--no-pager",
                    folder.resolve(unit).toString());
            var exposure = Pattern.compile("exposure level for \\S+: ([\\d.]+)").matcher(said.words());
            assertThat(exposure.find()).as(said.words()).isTrue();
            assertThat(Double.parseDouble(exposure.group(1))).as(unit).isLessThan(SAFE);
        }
    }

    @Test
    void logrotate_takes_its_rules() throws Exception {
        Program logrotate = Program.needed("logrotate", "logrotate");
        String me = System.getProperty("user.name");
        String group = Program.needed("id", "coreutils").run("-gn").words().strip();
        Path rules = folder.resolve("vigie.logrotate");
        Files.writeString(
                rules,
                read("vigie.logrotate")
                        .replace("su vigie vigie", "su " + me + " " + group)
                        .replace("/var/lib/vigie/logs", folder.toString()));
        rules.toFile().setWritable(false, false);
        rules.toFile().setWritable(true, true);
        Files.writeString(folder.resolve("server.start"), "x".repeat(60 << 20)); // more than it may grow to
        Program.Said said = logrotate.run("-d", "-s", folder.resolve("state").toString(), rules.toString());
        assertThat(said.status()).as(said.words()).isZero();
        assertThat(said.words()).doesNotContain("error:").contains("log needs rotating");
    }

    @Test
    void prometheus_takes_the_alerts() throws Exception {
        Program promtool = Program.needed("promtool", "prometheus");
        Program.Said said =
                promtool.run("check", "rules", SERVER.resolve("alerts.yml").toString());
        assertThat(said.status()).as(said.words()).isZero();
    }

    @Test
    void prometheus_calls_somebody_when_it_should_and_only_then() throws Exception {
        Program promtool = Program.needed("promtool", "prometheus");
        Path cases = folder.resolve("alerts_test.yml");
        Files.writeString(
                cases,
                Files.readString(Path.of("src/test/resources/fr/vigie/metrics/alerts_test.yml"))
                        .replace(
                                "ALERTS",
                                SERVER.resolve("alerts.yml").toAbsolutePath().toString()));
        Program.Said said = promtool.run("test", "rules", cases.toString());
        assertThat(said.status()).as(said.words()).isZero();
    }

    @Test
    void haproxy_takes_the_balancer_of_two_nodes() throws Exception {
        Program haproxy = Program.needed("haproxy", "haproxy");
        Path filled = folder.resolve("haproxy.cfg");
        Files.writeString(
                filled,
                Files.readString(Path.of("deployment/cluster/haproxy.cfg"))
                        .replace("@PUBLIC@", "127.0.0.1:18080")
                        .replace("@STATE@", "127.0.0.1:18081")
                        .replace("@A@", "127.0.0.1")
                        .replace("@B@", "127.0.0.2")
                        .replace(
                                "@HERE@",
                                Path.of("deployment/cluster").toAbsolutePath().toString())
                        .replace("@ACCOUNT@", ""));
        Program.Said said = haproxy.run("-c", "-f", filled.toString());
        assertThat(said.status()).as(said.words()).isZero();
    }

    @Test
    void a_real_vigie_binds_its_session_to_its_own_host() throws Exception {
        List<String> environment = Files.readAllLines(Path.of("deployment/env.example"));
        assertThat(environment)
                .contains("VIGIE_START=production", "VIGIE_BEHIND_PROXY=true")
                .anyMatch(line -> line.startsWith("VIGIE_SESSION_COOKIE=__Host-"));
        assertThat(read("server.cli")).contains("session-cookie:add(name=\"${env.VIGIE_SESSION_COOKIE:");
        // such a cookie is refused unless its path is the whole host's, so Vigie's own context has to be the root
        assertThat(Files.readString(Path.of("webapp/WEB-INF/jboss-web.xml")))
                .contains("<context-root>/</context-root>");
    }

    private static String read(String name) throws IOException {
        return Files.readString(SERVER.resolve(name));
    }
}
