package nl.meetmoment.support;

import java.lang.reflect.Method;
import nl.meetmoment.access.RowScope;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** A test itself calls services as the site does, on nobody's behalf; who is signed in within it keeps the own rows. */
final class BySite implements InvocationInterceptor {

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        bySite(invocation);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        bySite(invocation);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        bySite(invocation);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        bySite(invocation);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        bySite(invocation);
    }

    private static void bySite(Invocation<Void> invocation) throws Throwable {
        var thrown = new Throwable[1];
        RowScope.bySite(() -> {
            try {
                invocation.proceed();
            } catch (Throwable failure) {
                thrown[0] = failure;
            }
        });
        if (thrown[0] != null) {
            throw thrown[0];
        }
    }
}
