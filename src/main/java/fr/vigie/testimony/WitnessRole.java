package fr.vigie.testimony;

import fr.vigie.shared.Coded;

/** What the witness does at school (« Votre fonction »). Never whether they are a member of the union (GDPR art. 9). */
public enum WitnessRole implements Coded {
    TEACHER("professeur"),
    LIBRARIAN("documentaliste"),
    EDUCATION_ADVISER("cpe"),
    ASSISTANT("aed"),
    SUPPORT("aesh"),
    HEAD("direction"),
    OTHER("autre");

    private final String code;

    WitnessRole(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
