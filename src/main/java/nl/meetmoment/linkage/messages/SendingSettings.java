package nl.meetmoment.linkage.messages;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code meetmoment.sending.*}; nothing of it says what the site is about.
 *
 * @param name as whom messages come
 * @param address from which e-mail comes and to which bounces go; empty: no e-mail is sent
 * @param telephone that people may call
 * @param language in which somebody is written to of whom nothing else is known
 * @param textFolder where text messages are put for a program that sends them; empty: none are sent
 * @param smtp the server that takes e-mail
 * @param inbox the mailbox in which bounces arrive; without a host none are read
 */
@ConfigurationProperties("meetmoment.sending")
record SendingSettings(
        @DefaultValue("Team Afspraken") String name,
        @DefaultValue("") String address,
        @DefaultValue("") String telephone,
        @DefaultValue("nl") String language,
        @DefaultValue("") String textFolder,
        @DefaultValue Server smtp,
        @DefaultValue Server inbox) {

    /**
     * A mail server. One that is not on this machine is spoken to under TLS only.
     *
     * @param port 0: the usual one
     */
    record Server(
            @DefaultValue("") String host,
            @DefaultValue("0") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {

        boolean isThere() {
            return !host.isEmpty();
        }

        boolean isLoopback() {
            return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
        }

        @Override
        public String toString() {
            return "Server[" + host + "]";
        }
    }

    boolean hasMail() {
        return smtp.isThere() && !address.isEmpty();
    }

    /** What follows the at sign of the address. */
    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
