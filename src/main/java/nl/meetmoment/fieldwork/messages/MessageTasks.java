package nl.meetmoment.fieldwork.messages;

/** How many messages wait for a person, from whoever sends them. */
public interface MessageTasks {

    int number();
}
