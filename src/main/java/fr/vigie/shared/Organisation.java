package fr.vigie.shared;

import java.util.Map;

/**
 * The organisation that runs this Vigie and answers for what it publishes (LCEN, article 6; GDPR, article 13). Read from
 * the environment, {@code VIGIE_ORG_NAME} and so on, since it belongs to the installation. A demonstration invents what is
 * not said; anywhere else a missing fact is shown as missing.
 *
 * @param name the organisation, as the legal notice names it
 * @param address its postal address, on one line
 * @param email where to write to it
 * @param phone where to call it
 * @param publisher who directs the publication, by name
 * @param host who hosts the service: name, address, telephone
 * @param dataProtection where to write about personal data
 */
public record Organisation(
        String name, String address, String email, String phone, String publisher, String host, String dataProtection) {

    private static final Map<String, String> INVENTED = Map.of(
            "NAME", "Syndicat de démonstration de l’enseignement public",
            "ADDRESS", "1, rue de l’Exemple, 00000 Exempleville",
            "EMAIL", "contact@vigie.example",
            "PHONE", "00 00 00 00 00",
            "PUBLISHER", "Camille Administrateur",
            "HOST", "Hébergeur de démonstration, 2, rue de l’Exemple, 00000 Exempleville",
            "DPO", "donnees@vigie.example");

    /** Reads the facts from an environment; {@code VIGIE_START} says whether this is a demonstration. */
    public static Organisation of(Map<String, String> environment) {
        var said = new Said(environment, isDemonstration(environment));
        return new Organisation(
                said.fact("NAME"),
                said.fact("ADDRESS"),
                said.fact("EMAIL"),
                said.fact("PHONE"),
                said.fact("PUBLISHER"),
                said.fact("HOST"),
                said.fact("DPO"));
    }

    private static boolean isDemonstration(Map<String, String> environment) {
        var start = environment.getOrDefault("VIGIE_START", "production");
        return start.equals("demo") || start.equals("empty");
    }

    private record Said(Map<String, String> environment, boolean demonstration) {

        String fact(String name) {
            var variable = "VIGIE_ORG_" + name;
            var value = environment.getOrDefault(variable, "").strip();
            if (!value.isEmpty()) {
                return value;
            }
            return demonstration ? INVENTED.get(name) : "[" + variable + "]";
        }
    }
}
