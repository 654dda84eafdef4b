package nl.meetmoment.fieldwork;

/** Names could not be taken out of a report, so it is not kept; the step can be taken again. */
final class ReportNotKept extends StepRefused {

    private static final long serialVersionUID = 1L;

    ReportNotKept(Throwable cause) {
        super("report-not-kept", "The remarks of a report could not be scrubbed.", cause);
    }

    @Override
    int status() {
        return 503;
    }
}
