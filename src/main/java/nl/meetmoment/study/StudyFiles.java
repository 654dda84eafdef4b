package nl.meetmoment.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The definitions that ship with the program. */
public final class StudyFiles {

    private StudyFiles() {}

    /** YAML by path, as {@link StudyDefinition#of} takes it; empty when no such study ships. */
    public static Map<String, String> shipped(String study) throws IOException {
        String folder = "/study/" + study + "/";
        var files = new HashMap<String, String>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "**/*.yaml")) {
            String address = file.getURL().toString();
            files.put(address.substring(address.lastIndexOf(folder) + folder.length()), file.getContentAsString(UTF_8));
        }
        return files;
    }
}
