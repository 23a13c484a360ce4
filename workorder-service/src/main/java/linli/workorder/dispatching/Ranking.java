package linli.workorder.dispatching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.contracts.workorder.TechnicianEvent.Availability;
import linli.contracts.workorder.WorkOrderEvent.ScorePart;
import linli.workorder.dispatching.Candidate.Block;
import linli.workorder.orders.WorkOrder;
import linli.workorder.technicians.Technician;

/**
 * Ranks technicians for an order: hard filters first (on duty, skill, capacity), then a score of
 * readable parts. The best comes first; who cannot be sent comes last, with the reason.
 */
final class Ranking {

    private static final int LOAD_MOST = 40;
    private static final int NEARNESS_MOST = 25;
    private static final int SKILL_MOST = 15;
    private static final int FAIRNESS_MOST = 20;

    private Ranking() {}

    /**
     * @param presence how they are when they would go, by id
     */
    static List<Candidate> rank(
            WorkOrder order,
            List<Technician> technicians,
            Map<UUID, Availability> presence,
            List<Load> loads) {
        var candidates = new ArrayList<Candidate>();
        for (var technician : technicians) {
            var load =
                    loads.stream()
                            .filter(one -> one.technicianId().equals(technician.id()))
                            .findFirst()
                            .orElse(new Load(technician.id(), List.of(), 0));
            var availability = presence.getOrDefault(technician.id(), Availability.OFF_DUTY);
            candidates.add(
                    new Candidate(
                            technician,
                            availability,
                            load,
                            blocks(order, technician, availability, load),
                            score(order, technician, load)));
        }
        candidates.sort(
                Comparator.comparing(Candidate::isEligible)
                        .thenComparing(Candidate::points)
                        .reversed()
                        .thenComparing(candidate -> candidate.technician().profile().name()));
        return candidates;
    }

    private static List<Block> blocks(
            WorkOrder order, Technician technician, Availability availability, Load load) {
        var blocks = new ArrayList<Block>();
        if (availability != Availability.ON_DUTY) {
            blocks.add(Block.OFF_DUTY);
        }
        var skill = order.job().skill();
        if (skill != null && !technician.profile().skills().contains(skill)) {
            blocks.add(Block.SKILL_MISSING);
        }
        if (load.open().size() >= Technician.CAPACITY) {
            blocks.add(Block.AT_CAPACITY);
        }
        if (technician.asWorker() == null) {
            blocks.add(Block.NO_ACCOUNT);
        }
        return blocks;
    }

    private static List<ScorePart> score(WorkOrder order, Technician technician, Load load) {
        return List.of(load(load), nearness(order, load), skill(order, technician), fairness(load));
    }

    private static ScorePart load(Load load) {
        var open = load.open().size();
        var points = Math.max(0, LOAD_MOST - LOAD_MOST * open / Technician.CAPACITY);
        return new ScorePart("LOAD", points, LOAD_MOST, "手头 %d 单".formatted(open));
    }

    private static ScorePart nearness(WorkOrder order, Load load) {
        var building = order.job().buildingId();
        var inBuilding =
                building != null
                        && load.open().stream()
                                .anyMatch(onHand -> building.equals(onHand.buildingId()));
        if (inBuilding) {
            return new ScorePart("NEARNESS", NEARNESS_MOST, NEARNESS_MOST, "就在同一栋楼");
        }
        return load.current() == null
                ? new ScorePart("NEARNESS", NEARNESS_MOST * 3 / 5, NEARNESS_MOST, "没有在途工单")
                : new ScorePart("NEARNESS", NEARNESS_MOST / 5, NEARNESS_MOST, "正在别处处理");
    }

    private static ScorePart skill(WorkOrder order, Technician technician) {
        var skill = order.job().skill();
        var has = skill == null || technician.profile().skills().contains(skill);
        var specialist = has && technician.profile().skills().size() <= 2;
        var points = !has ? 0 : specialist ? SKILL_MOST : SKILL_MOST * 2 / 3;
        return new ScorePart(
                "SKILL", points, SKILL_MOST, !has ? "工种不符" : specialist ? "专项对口" : "工种相符");
    }

    private static ScorePart fairness(Load load) {
        var points = Math.max(0, FAIRNESS_MOST - 4 * load.finishedToday());
        return new ScorePart(
                "FAIRNESS", points, FAIRNESS_MOST, "今日已完成 %d 单".formatted(load.finishedToday()));
    }
}
