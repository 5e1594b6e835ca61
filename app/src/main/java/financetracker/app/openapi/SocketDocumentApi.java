package financetracker.app.openapi;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The socket's document, beside the API's. */
@Hidden
@RestController
class SocketDocumentApi {
    private final SchemaForms forms;

    SocketDocumentApi(SchemaForms forms) {
        this.forms = forms;
    }

    @GetMapping(path = "/api/v1/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String document() {
        return new SocketDocument(forms).json();
    }
}
