package fr.vigie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PermissionTest {

    @Test
    void only_the_liaison_sees_how_to_reach_a_witness() {
        assertThat(Permission.SEE_CONTACTS.holders()).containsExactly(Role.LIAISON);
    }

    @Test
    void the_press_sees_what_may_be_published_and_no_more() {
        assertThat(Permission.of(Role.PRESS))
                .contains(Permission.SEE_PUBLISHABLE_TESTIMONIES, Permission.MAKE_EVIDENCE_PACKS)
                .doesNotContain(Permission.SEE_TESTIMONIES, Permission.SEE_CONTACTS, Permission.MODERATE);
    }

    @Test
    void the_administrator_keeps_accounts_and_catalogue_and_reads_no_testimony() {
        assertThat(Permission.of(Role.ADMINISTRATOR))
                .contains(Permission.MANAGE_ACCOUNTS, Permission.EDIT_CATALOGUE)
                .doesNotContain(
                        Permission.SEE_CONTACTS, Permission.SEE_TESTIMONIES, Permission.SEE_PUBLISHABLE_TESTIMONIES);
    }

    @Test
    void every_staff_folder_is_opened_by_a_permission_somebody_holds() {
        assertThat(StaffPages.folders())
                .isNotEmpty()
                .allSatisfy(
                        (folder, permission) -> assertThat(permission.holders()).isNotEmpty());
        assertThat(StaffPages.permissionFor("/comptes/index.xhtml")).contains(Permission.MANAGE_ACCOUNTS);
        assertThat(StaffPages.permissionFor("/index.xhtml")).contains(Permission.USE_OWN_ACCOUNT);
        assertThat(StaffPages.permissionFor("/ailleurs/index.xhtml")).isEmpty();
    }

    @Test
    void every_role_may_use_its_own_account() {
        assertThat(Permission.USE_OWN_ACCOUNT.holders()).isEqualTo((Set<Role>) EnumSet.allOf(Role.class));
    }
}
