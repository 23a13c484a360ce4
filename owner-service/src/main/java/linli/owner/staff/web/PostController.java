package linli.owner.staff.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.access.AnyAccount;
import linli.chassis.web.Versioned;
import linli.contracts.owner.PostEvent.Permission;
import linli.owner.staff.Post;
import linli.owner.staff.StaffSearch;
import linli.owner.staff.StaffService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/posts")
class PostController {

    private final StaffService service;
    private final StaffSearch search;

    PostController(StaffService service, StaffSearch search) {
        this.service = service;
        this.search = search;
    }

    @GetMapping
    @AnyAccount
    List<PostView> list() {
        return search.posts().stream().map(PostView::of).toList();
    }

    @PutMapping("/{id}/permissions")
    @Allowed("role:assign")
    PostView allow(@PathVariable UUID id, @Valid @RequestBody AllowRequest request, Access access) {
        return PostView.of(service.allow(id, request.toPermissions(), access));
    }

    record AllowRequest(
            @NotNull @Size(max = 200) List<@NotNull @Valid PermissionRequest> permissions) {

        List<Permission> toPermissions() {
            return permissions.stream()
                    .map(one -> new Permission(one.name(), one.own()))
                    .distinct()
                    .toList();
        }
    }

    /**
     * @param own only for what is the holder's own
     */
    record PermissionRequest(
            @NotBlank @Size(max = 60) @Pattern(regexp = "[a-z-]+:[a-z-]+") String name,
            boolean own) {}

    record PermissionView(String name, boolean own) {}

    record PostView(
            UUID id,
            long version,
            String code,
            String nameZh,
            String nameEn,
            List<PermissionView> permissions)
            implements Versioned {

        static PostView of(Post post) {
            return new PostView(
                    post.id(),
                    post.version(),
                    post.code(),
                    post.nameZh(),
                    post.nameEn(),
                    post.permissions().stream()
                            .map(one -> new PermissionView(one.name(), one.own()))
                            .toList());
        }
    }
}
