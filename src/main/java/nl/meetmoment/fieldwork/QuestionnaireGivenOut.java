package nl.meetmoment.fieldwork;

final class QuestionnaireGivenOut extends StepRefused {

    private static final long serialVersionUID = 1L;

    QuestionnaireGivenOut() {
        super("given-out", "Explanation and consent stay, as a questionnaire has been given out on them.");
    }
}
