package linli.owner.staff.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.access.AnyAccount;
import linli.chassis.access.Masks;
import linli.chassis.web.Versioned;
import linli.contracts.owner.StaffEvent.Grant;
import linli.contracts.owner.StaffEvent.Scope;
import linli.contracts.owner.StaffEvent.ScopeKind;
import linli.owner.staff.ProposedGrant;
import linli.owner.staff.Staff;
import linli.owner.staff.StaffMember;
import linli.owner.staff.StaffMember.StaffFacts;
import linli.owner.staff.StaffSearch;
import linli.owner.staff.StaffService;
import linli.owner.staff.Substitutions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/staff")
class StaffController {

    private final StaffService service;
    private final Staff staff;
    private final StaffSearch search;
    private final Substitutions substitutions;

    StaffController(
            StaffService service, Staff staff, StaffSearch search, Substitutions substitutions) {
        this.service = service;
        this.staff = staff;
        this.search = search;
        this.substitutions = substitutions;
    }

    @GetMapping
    @Allowed("user:manage")
    Page<StaffView> list(Access access, Paging paging) {
        return search.all(access, paging).map(StaffView::of);
    }

    @GetMapping("/{id}")
    @Allowed("user:manage")
    StaffView show(@PathVariable UUID id, Access access) {
        return StaffView.of(staff.get(id, access));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("user:manage")
    StaffView hire(@Valid @RequestBody HireRequest request, Access access) {
        return StaffView.of(
                service.hire(
                        request.username(),
                        request.initialPassword(),
                        request.facts(),
                        request.phone(),
                        access));
    }

    @PutMapping("/{id}")
    @Allowed("role:assign")
    StaffView describe(
            @PathVariable UUID id, @Valid @RequestBody DescribeRequest request, Access access) {
        return StaffView.of(service.describe(id, request.facts(), request.phone(), access));
    }

    @PostMapping("/{id}/disablement")
    @Allowed("user:manage")
    StaffView disable(@PathVariable UUID id, Access access) {
        return StaffView.of(service.enable(id, false, access));
    }

    @PostMapping("/{id}/enablement")
    @Allowed("user:manage")
    StaffView enable(@PathVariable UUID id, Access access) {
        return StaffView.of(service.enable(id, true, access));
    }

    @PostMapping("/{id}/password")
    @Allowed("user:manage")
    StaffView resetPassword(
            @PathVariable UUID id, @Valid @RequestBody PasswordRequest request, Access access) {
        return StaffView.of(service.resetPassword(id, request.initialPassword(), access));
    }

    /** Grants of weighty posts that wait for a second administrator. */
    @GetMapping("/proposals")
    @Allowed("role:assign")
    Page<StaffView> proposals(Access access, Paging paging) {
        return search.withProposals(access, paging).map(StaffView::of);
    }

    /** A second administrator agrees; whoever proposed it may not. */
    @PostMapping("/{id}/proposals/{proposalId}/approval")
    @Allowed("role:assign")
    StaffView approve(@PathVariable UUID id, @PathVariable UUID proposalId, Access access) {
        return StaffView.of(service.approve(id, proposalId, access));
    }

    @PostMapping("/{id}/proposals/{proposalId}/refusal")
    @Allowed("role:assign")
    StaffView decline(@PathVariable UUID id, @PathVariable UUID proposalId, Access access) {
        return StaffView.of(service.decline(id, proposalId, access));
    }

    /** Who is on leave is stood in for by a colleague, whom an administrator names. */
    @PostMapping("/{id}/substitution")
    @Allowed("role:assign")
    StaffView substitute(
            @PathVariable UUID id, @Valid @RequestBody SubstitutionRequest request, Access access) {
        return StaffView.of(
                substitutions.name(
                        id, request.substituteId(), request.from(), request.to(), access));
    }

    @PostMapping("/{id}/substitution/end")
    @Allowed("role:assign")
    StaffView endSubstitution(@PathVariable UUID id, Access access) {
        return StaffView.of(substitutions.end(id, access));
    }

    /** Who stands in for the caller. */
    @GetMapping("/me/substitution")
    @AnyAccount
    LeaveView ownSubstitution(Access access) {
        return LeaveView.of(substitutions.own(access));
    }

    @PostMapping("/me/substitution")
    @AnyAccount
    LeaveView substituteOwn(@Valid @RequestBody LeaveRequest request, Access access) {
        return LeaveView.of(
                substitutions.nameOwn(request.username(), request.from(), request.to(), access));
    }

    @PostMapping("/me/substitution/end")
    @AnyAccount
    LeaveView endOwnSubstitution(Access access) {
        return LeaveView.of(substitutions.endOwn(access));
    }

    /**
     * @param to the first day on which it is over
     */
    record SubstitutionRequest(
            @NotNull UUID substituteId, @NotNull LocalDate from, @NotNull LocalDate to) {}

    /**
     * @param username of whoever stands in
     * @param to the first day on which it is over
     */
    record LeaveRequest(
            @NotBlank @Size(max = 40) String username,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    /**
     * @param ids regions, communities or buildings, by {@code kind}; empty for {@code ALL} and
     *     {@code SELF}
     */
    record ScopeRequest(
            @NotNull ScopeKind kind, @NotNull @Size(max = 200) Set<@NotNull UUID> ids) {}

    /**
     * @param from the first day on which it holds; null when from now on
     * @param to the first day on which it holds no longer; null when it has no end
     */
    record GrantRequest(
            @NotBlank @Size(max = 20) String post,
            @NotNull @Valid ScopeRequest scope,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        Grant grant() {
            return new Grant(post, new Scope(scope.kind(), Set.copyOf(scope.ids())), from, to);
        }

        static List<Grant> grants(List<GrantRequest> said) {
            return said.stream().map(GrantRequest::grant).distinct().toList();
        }
    }

    record HireRequest(
            @NotBlank @Pattern(regexp = "[a-z0-9._-]{3,40}") String username,
            @NotBlank @Size(min = 8, max = 64) String initialPassword,
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 30) String phone,
            @NotNull @Size(max = 20) List<@NotNull @Valid GrantRequest> grants,
            @Nullable @Size(max = 40) String team,
            @NotNull @Size(max = 50) Set<@NotBlank @Size(max = 40) String> skills) {

        StaffFacts facts() {
            return new StaffFacts(name, GrantRequest.grants(grants), team, skills);
        }
    }

    record DescribeRequest(
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 30) String phone,
            @NotNull @Size(max = 20) List<@NotNull @Valid GrantRequest> grants,
            @Nullable @Size(max = 40) String team,
            @NotNull @Size(max = 50) Set<@NotBlank @Size(max = 40) String> skills) {

        StaffFacts facts() {
            return new StaffFacts(name, GrantRequest.grants(grants), team, skills);
        }
    }

    /**
     * @param initialPassword holds for one signing in
     */
    record PasswordRequest(@NotBlank @Size(min = 8, max = 64) String initialPassword) {}

    record ScopeView(ScopeKind kind, Set<UUID> ids) {}

    /**
     * @param from the first day on which it holds; null when since ever
     * @param to the first day on which it holds no longer; null when it has no end
     */
    record GrantView(
            String post, ScopeView scope, @Nullable LocalDate from, @Nullable LocalDate to) {
        static GrantView of(Grant grant) {
            return new GrantView(
                    grant.post(),
                    new ScopeView(grant.scope().kind(), grant.scope().ids()),
                    grant.from(),
                    grant.to());
        }
    }

    /**
     * Who stands in for somebody who is away.
     *
     * @param to the first day on which it is over
     */
    record SubstitutionView(
            UUID substituteId,
            String substituteName,
            LocalDate from,
            LocalDate to,
            String namedBy) {

        static @Nullable SubstitutionView of(StaffMember member) {
            var named = member.substitution();
            return named == null
                    ? null
                    : new SubstitutionView(
                            named.substituteId(),
                            named.substituteName(),
                            named.from(),
                            named.to(),
                            named.namedBy());
        }
    }

    /**
     * @param substitution who stands in for the caller; null when nobody does
     */
    record LeaveView(UUID id, long version, @Nullable SubstitutionView substitution)
            implements Versioned {

        static LeaveView of(StaffMember member) {
            return new LeaveView(member.id(), member.version(), SubstitutionView.of(member));
        }
    }

    /** A grant that does not hold yet. */
    record ProposalView(UUID id, GrantView grant, String proposer, Instant proposedAt) {
        static ProposalView of(ProposedGrant proposal) {
            return new ProposalView(
                    proposal.id(),
                    GrantView.of(proposal.grant()),
                    proposal.proposer(),
                    proposal.proposedAt());
        }
    }

    /**
     * @param proposals weighty grants that wait for a second administrator
     */
    record StaffView(
            UUID id,
            long version,
            String username,
            String name,
            @Nullable String phone,
            boolean enabled,
            List<GrantView> grants,
            List<ProposalView> proposals,
            @Nullable String team,
            Set<String> skills,
            @Nullable SubstitutionView substitution)
            implements Versioned {

        static StaffView of(StaffMember member) {
            return new StaffView(
                    member.id(),
                    member.version(),
                    member.username(),
                    member.facts().name(),
                    Masks.phone(member.phone()),
                    member.isEnabled(),
                    member.facts().grants().stream().map(GrantView::of).toList(),
                    member.proposals().stream().map(ProposalView::of).toList(),
                    member.facts().team(),
                    member.facts().skills(),
                    SubstitutionView.of(member));
        }
    }
}
