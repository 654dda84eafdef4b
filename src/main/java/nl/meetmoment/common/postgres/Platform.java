package nl.meetmoment.common.postgres;

import java.util.Locale;

/** Operating system and processor, in the words of the archives' names. */
record Platform(String system, String processor) {

    static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static Platform of(String system, String processor) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return new Platform("darwin", "x86_64"); // a universal archive, for both processors
        }
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        return new Platform(name, arm ? "arm_64" : "x86_64");
    }

    String archive() {
        return "/postgres-" + system + "-" + processor + ".txz";
    }

    @Override
    public String toString() {
        return system + " " + processor;
    }
}
