package linli.chassis.web;

import linli.chassis.files.Files.Content;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A kept file as an answer: shown, never guessed at, never cached. */
public final class Inline {

    private Inline() {}

    public static ResponseEntity<Resource> show(Content content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.file().contentType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "inline")
                .body(content.bytes());
    }
}
