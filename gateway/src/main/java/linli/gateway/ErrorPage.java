package linli.gateway;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What the container could not answer, as a problem. Asked for by its address it does not exist.
 */
@Controller
class ErrorPage implements ErrorController {

    @RequestMapping("${spring.web.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var happened = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status =
                happened instanceof Integer code ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
        if (status == null || status.is5xxServerError()) {
            Answers.write(response, HttpStatus.INTERNAL_SERVER_ERROR, "service.failed");
        } else if (status == HttpStatus.NOT_FOUND) {
            Answers.write(response, status, "path.not-found");
        } else {
            Answers.write(response, status, "request.malformed");
        }
    }
}
