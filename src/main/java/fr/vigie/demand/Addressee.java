package fr.vigie.demand;

import fr.vigie.shared.Coded;
import fr.vigie.shared.Messages;

/** To whom the union addresses a demand. */
public enum Addressee implements Coded {
    MINISTRY("ministere"),
    LOCAL_AUTHORITIES("collectivites"),
    RECTORATES("rectorats"),
    OPERATORS("operateurs"),
    VENDORS("editeurs"),
    HOSTS("hebergeurs"),
    PARLIAMENT("parlement");

    private final String code;

    Addressee(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The addressee as a list names it: « Ministère ». */
    public String label(Messages messages) {
        return messages.sentence("demand.addressee." + code);
    }
}
