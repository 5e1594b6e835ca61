package financetracker.app.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The container's error page: for what was refused with nothing but a status. */
@Controller
class ContainerErrors implements ErrorController {
    private final ProblemWriter problems;

    ContainerErrors(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Called by its own address it is a page like any other that does not exist.
        boolean refused = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer;
        int status = refused ? (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : 404;
        problems.write(request, response, Problem.of(ProblemCode.of(status)));
    }
}
