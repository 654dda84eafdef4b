package nl.meetmoment.common.table;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.meetmoment.common.table.UnreadableFile.Fault;

/**
 * A look at one part of a workbook before it is read. Whoever reads a sheet makes room up to the column that a cell says it
 * stands in, so a cell that says it stands in column ZZZZZZ would take all memory.
 */
final class SheetXml {

    private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");
    private static final Pattern ROW = Pattern.compile("[0-9]{1,7}");

    private static final XMLInputFactory READERS = readers();

    private SheetXml() {}

    /**
     * Whether a part is well-formed XML; other parts, such as pictures, have nothing to do with a table.
     *
     * @throws UnreadableFile when a cell or row in it stands nowhere
     */
    static boolean isXml(byte[] part) throws UnreadableFile {
        try {
            XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(part));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    check(reader, "c", PLACE);
                    check(reader, "row", ROW);
                }
            }
            return true;
        } catch (XMLStreamException | RuntimeException broken) {
            return false;
        }
    }

    private static void check(XMLStreamReader reader, String element, Pattern sound) throws UnreadableFile {
        String place = reader.getLocalName().equals(element) ? reader.getAttributeValue(null, "r") : null;
        if (place != null && !sound.matcher(place).matches()) {
            throw new UnreadableFile(Fault.NO_SPREADSHEET);
        }
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
