package fr.vigie.http;

/** What a page is about isn't there any more, or not for its reader: the answer is 404. */
public class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
