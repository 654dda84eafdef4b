package nl.meetmoment.fieldwork;

final class QuestionnaireAlreadySubmitted extends StepRefused {

    private static final long serialVersionUID = 1L;

    QuestionnaireAlreadySubmitted() {
        super("submitted", "This questionnaire has been submitted.");
    }
}
