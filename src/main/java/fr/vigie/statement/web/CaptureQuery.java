package fr.vigie.statement.web;

import jakarta.ws.rs.QueryParam;

/** What an address tells about the capture in its body; each part may be missing. */
public class CaptureQuery {

    /** The file's name, whose extension must not claim something else than the content shows. */
    @QueryParam("fileName")
    String fileName;

    /** When it was taken; now when it isn't said. */
    @QueryParam("capturedAt")
    String capturedAt;

    /** The address of what it shows. */
    @QueryParam("sourceUrl")
    String sourceUrl;

    @QueryParam("note")
    String note;
}
