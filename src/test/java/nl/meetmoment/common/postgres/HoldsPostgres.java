package nl.meetmoment.common.postgres;

import java.nio.file.Path;

/** A process that runs the embedded server until it is killed. */
final class HoldsPostgres {

    private HoldsPostgres() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedPostgres.start(new PostgresSettings(Path.of(arguments[0]), Path.of(arguments[1]), 0));
        System.out.println("holds");
        Thread.sleep(Long.MAX_VALUE);
    }
}
