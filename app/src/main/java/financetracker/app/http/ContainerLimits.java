package financetracker.app.http;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What Tomcat limits by itself, and what it says when it does. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ContainerLimits implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int SILENCE_MILLIS_MAX = 10_000;

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addContextCustomizers(ContainerLimits::answerWithProblems);
        tomcat.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                // Between two bytes of a request or of an answer.
                http.setConnectionTimeout(SILENCE_MILLIS_MAX);
                // BodyFilter reads what is left over, with a deadline; Tomcat's own reading has none.
                http.setMaxSwallowSize(0);
            }
        });
    }

    private static void answerWithProblems(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(ContainerProblems.class.getName());
        }
    }
}
