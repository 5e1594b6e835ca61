package financetracker.query.live;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes frames as JSON, and counts them. */
@Component
class FrameWriter {
    private final JsonMapper json;
    private final MeterRegistry meters;

    FrameWriter(JsonMapper json, MeterRegistry meters) {
        this.json = json;
        this.meters = meters;
    }

    String write(SocketFrame frame) {
        meters.counter("socket.frames", "event", frame.event()).increment();
        return json.writeValueAsString(frame);
    }
}
