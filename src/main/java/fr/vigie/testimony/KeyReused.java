package fr.vigie.testimony;

/** The same key came before with another content: 409. */
public class KeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyReused() {
        super("the key was used for another testimony");
    }
}
