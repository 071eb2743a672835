package fr.vigie.identity;

import java.util.Map;
import java.util.Optional;

/** Which permission opens which folder of staff pages. A folder that isn't named here is closed to everybody. */
public final class StaffPages {

    private static final Map<String, Permission> FOLDERS = Map.ofEntries(
            Map.entry("", Permission.USE_OWN_ACCOUNT),
            Map.entry("compte", Permission.USE_OWN_ACCOUNT),
            Map.entry("connexion", Permission.USE_OWN_ACCOUNT),
            Map.entry("situation", Permission.SEE_FIGURES),
            Map.entry("temoignages", Permission.SEE_PUBLISHABLE_TESTIMONIES),
            Map.entry("moderation", Permission.MODERATE),
            Map.entry("temoins", Permission.SEE_CONTACTS),
            Map.entry("signalements", Permission.SEE_REPORTS),
            Map.entry("incidents", Permission.SEE_INCIDENTS),
            Map.entry("declarations", Permission.SEE_STATEMENTS),
            Map.entry("demandes", Permission.SEE_STATEMENTS),
            Map.entry("bilans", Permission.SEE_REVIEWS),
            Map.entry("preuves", Permission.MAKE_EVIDENCE_PACKS),
            Map.entry("imports", Permission.IMPORT),
            Map.entry("catalogue", Permission.SEE_CATALOGUE),
            Map.entry("questions", Permission.ANSWER_QUESTIONS),
            Map.entry("comptes", Permission.MANAGE_ACCOUNTS),
            Map.entry("journal", Permission.READ_AUDIT_TRAIL),
            Map.entry("donnees", Permission.SEE_DATA_PROTECTION));

    private StaffPages() {}

    /**
     * The permission that opens a page.
     *
     * @param path the path below {@code /equipe}, with its leading slash: {@code /signalements/index.xhtml}
     * @return empty for a folder that isn't listed: closed
     */
    public static Optional<Permission> permissionFor(String path) {
        int end = path.indexOf('/', 1);
        return Optional.ofNullable(FOLDERS.get(end < 0 ? folderOnly(path) : path.substring(1, end)));
    }

    private static String folderOnly(String path) {
        return path.isEmpty() || path.equals("/") || path.endsWith(".xhtml") ? "" : path.substring(1);
    }

    /** All folders, for the test that walks them. */
    public static Map<String, Permission> folders() {
        return FOLDERS;
    }
}
