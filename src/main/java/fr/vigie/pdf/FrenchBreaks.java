package fr.vigie.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line of French may end: where the rules of Unicode let it, but never after an elision. Those rules take the
 * apostrophe for a closing quotation mark, and would part « d’ » from « attente ».
 */
final class FrenchBreaks implements FSTextBreaker {

    private final FSTextBreaker unicode = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.FRENCH));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        unicode.setText(newText);
    }

    /** The next place, counted in characters from the start; {@link BreakIterator#DONE} after the last. */
    @Override
    public int next() {
        int at = unicode.next();
        while (at != BreakIterator.DONE && isElided(at)) {
            at = unicode.next();
        }
        return at;
    }

    private boolean isElided(int at) {
        return at > 1
                && at < text.length()
                && (text.charAt(at - 1) == '’' || text.charAt(at - 1) == '\'')
                && Character.isLetter(text.charAt(at - 2))
                && !Character.isWhitespace(text.charAt(at));
    }
}
