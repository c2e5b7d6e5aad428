package dev.pipesplanner.plan;

/// The container override through which a task is handed its messages, in characters of JSON text,
/// as the exported module writes it (MODEL §3.1).
///
/// ECS allows 8,192 characters for all overrides of a task, the JSON around the messages included
/// (FACTS §2). A body is taken as text of which no character needs an escape; a body with quotation
/// marks, JSON for example, needs more.
///
/// @param fixed the override without a message, at the longest size that Fargate offers
/// @param around what stands around the id and the body of each message
public record ContainerOverride(String fixed, String around) {

    /// Characters that ECS allows.
    public static final int MOST_CHARACTERS = 8_192;

    /// SQS names a message by a UUID.
    public static final int ID_CHARACTERS = 36;

    /// Characters of the override with so many messages, one or more.
    ///
    /// @param messageBytes of each body
    public int characters(int messages, int messageBytes) {
        return fixed.length() + messages * ofMessage(messageBytes);
    }

    /// The most messages that fit; 0 when not even one does.
    public int mostMessages(int messageBytes) {
        return (MOST_CHARACTERS - fixed.length()) / ofMessage(messageBytes);
    }

    /// The longest body with which one message fits.
    public int longestBody() {
        return MOST_CHARACTERS - fixed.length() - ofMessage(0);
    }

    private int ofMessage(int messageBytes) {
        return around.length() + ID_CHARACTERS + messageBytes;
    }
}
