package nl.meetmoment.common.database;

/** What one login needs to connect. */
public record Login(String url, String username, String password) {

    Login at(String otherUrl) {
        return new Login(otherUrl, username, password);
    }

    @Override
    public String toString() {
        return username + " at " + url.replaceFirst("\\?.*", "");
    }
}
