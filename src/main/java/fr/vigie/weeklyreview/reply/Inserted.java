package fr.vigie.weeklyreview.reply;

import fr.vigie.french.FrenchDates;
import fr.vigie.shared.ParisTime;
import fr.vigie.weeklyreview.Block;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.composition.Nature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Replies as sections of a review, beside what they answer, so that every format carries them. */
public final class Inserted {

    private Inserted() {}

    /** The sections with those of the replies that readers may see. */
    public static List<Block> in(List<Block> blocks, List<Reply> replies) {
        List<Block> all = new ArrayList<>(blocks);
        for (Reply reply : replies) {
            if (reply.isPublic()) {
                all.add(place(all, reply), block(reply));
            }
        }
        return all;
    }

    /** Behind the section that it answers and what others answered to it before. */
    private static int place(List<Block> all, Reply reply) {
        int place = all.size();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).key().equals(reply.section())) {
                place = i + 1;
                while (place < all.size() && all.get(place).kind().equals("reply")) {
                    place++;
                }
            }
        }
        return place;
    }

    private static Block block(Reply reply) {
        String key = "reply:" + reply.id();
        if (reply.answer() == null) {
            return new Block(
                    key,
                    "reply",
                    "",
                    null,
                    null,
                    List.of(passage(
                            reply.body() + ", interrogé le " + day(reply.receivedAt()) + ", sans réponse.",
                            Nature.FACT)));
        }
        String heading =
                reply.isByRight() ? "Droit de réponse\u00a0: " + reply.body() : "Réponse\u00a0: " + reply.body();
        String when = (reply.isByRight() ? "Reçu le " : "Interrogé le " + day(reply.receivedAt()) + ", répond le ")
                + day(reply.answeredAt()) + ". Texte inséré sans modification.";
        return new Block(
                key,
                "reply",
                heading,
                null,
                null,
                List.of(passage(reply.answer(), Nature.QUOTATION), passage(when, Nature.FACT)));
    }

    private static Passage passage(String words, Nature nature) {
        return new Passage(words, nature, List.of(), Map.of(), null);
    }

    private static String day(Instant at) {
        return FrenchDates.full(ParisTime.day(at));
    }
}
