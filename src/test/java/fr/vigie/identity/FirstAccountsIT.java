package fr.vigie.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.identity.invitation.Invitations;
import fr.vigie.server.InServer;
import fr.vigie.shared.DataFolder;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the first administrator of a real installation gets in; undone afterwards, since this one has administrators. */
@InServer
class FirstAccountsIT {

    private static final String LOGIN = "premiere-administration";

    @Inject
    FirstAccounts first;

    @Inject
    Invitations invitations;

    @Inject
    StaffMembers members;

    @Inject
    Clock clock;

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    private final Path file = DataFolder.of(FirstAccounts.LINK);

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
    }

    @AfterEach
    void undo() throws Exception {
        transaction.rollback();
        Files.deleteIfExists(file);
    }

    @Test
    void without_a_password_a_link_lies_where_the_account_of_vigie_alone_reads_it() throws Exception {
        first.administrator(LOGIN, "", "https://vigie.example");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String link = Files.readString(file).strip();
        assertThat(link).startsWith("https://vigie.example/equipe/connexion/invitation.xhtml?cle=");
        assertThat(invitations.find(link.substring(link.indexOf('=') + 1), clock.instant()))
                .hasValueSatisfying(invited -> assertThat(invited.login()).isEqualTo(LOGIN));
        assertThat(members.find(LOGIN).orElseThrow().passwordHash()).isNull();
    }

    @Test
    void a_password_of_the_environment_has_to_be_strong_and_makes_no_link() {
        assertThatThrownBy(() -> first.administrator(LOGIN, "azerty", "https://vigie.example"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("VIGIE_ADMIN_PASSWORD");
        first.administrator(LOGIN, "Phare-2021-des-essais", "https://vigie.example");
        assertThat(members.find(LOGIN).orElseThrow().passwordHash()).isNotNull();
        assertThat(file).doesNotExist();
    }
}
