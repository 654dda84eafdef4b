package nl.meetmoment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a command said and made of files in a folder. */
record CommandRun(int status, List<String> out, String err) {

    static CommandRun of(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = new Commands(new PrintStream(out, false, UTF_8), new PrintStream(err, true, UTF_8)).run(words);
        return new CommandRun(status, out.toString(UTF_8).lines().toList(), err.toString(UTF_8));
    }

    static String file(Path folder, String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n")
                .toString();
    }

    /** The cells under these columns, of each row. */
    List<List<String>> cells(String... columns) {
        List<String> header = List.of(out.get(0).split(",", -1));
        var rows = new ArrayList<List<String>>();
        for (String row : out.subList(1, out.size())) {
            String[] cells = row.split(",", -1);
            rows.add(Stream.of(columns)
                    .map(column -> cells[header.indexOf(column)])
                    .toList());
        }
        return rows;
    }
}
