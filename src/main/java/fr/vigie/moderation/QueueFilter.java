package fr.vigie.moderation;

/**
 * What somebody wants to moderate; each part may be null, which means any.
 *
 * @param platform the tool's code
 * @param academy the académie's code
 * @param toRedact those accepted whose words still have to be masked, instead of those that wait for a first decision
 * @param surge those of the tool for which most wait first, instead of the oldest
 */
public record QueueFilter(String platform, String academy, boolean toRedact, boolean surge) {

    /** Whatever waits, oldest first. */
    public static final QueueFilter ALL = new QueueFilter(null, null, false, false);
}
