package nl.meetmoment.common;

/** A request is refused for a stated {@link Problem}; carries no values, so nothing of a request reaches a log. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    ProblemException(Problem problem) {
        super(problem.name() + " " + problem.number());
        this.problem = problem;
    }

    ProblemException(Problem problem, Throwable cause) {
        super(problem.name() + " " + problem.number(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
