package linli.owner.imports;

import java.util.List;

/**
 * Something a row can say. The aliases are headings under which spreadsheets of the trade have it.
 */
public enum ImportField {
    COMMUNITY("小区", "项目", "小区名称", "项目名称", "社区", "community", "garden", "name", "estate"),
    CODE("编码", "小区编码", "项目编码", "code"),
    REGION("片区", "区域", "城区", "行政区域", "region", "district"),
    ADDRESS("地址", "项目地址", "address"),
    BUILDING("楼栋", "楼号", "栋", "幢", "building"),
    ENTRANCE("单元", "单元号", "entrance"),
    ENTRANCES("单元数", "entrances"),
    FLOORS("层数", "总楼层", "地上层数", "floors"),
    ROOM("房号", "室号", "房间号", "房源编号", "room", "unit", "id"),
    UNIT_TYPE("房屋类型", "用途", "房屋用途", "type"),
    FLOOR("楼层", "所在楼层", "floor"),
    GROSS_AREA("建筑面积", "面积", "建筑面积㎡", "grossarea", "size", "area"),
    NET_AREA("套内面积", "netarea"),
    LAYOUT("户型", "layout"),
    ORIENTATION("朝向", "orientation", "direction"),
    OWNER_NAME("业主", "业主姓名", "姓名", "客户名称", "owner", "ownername"),
    PHONE("电话", "手机", "手机号", "联系电话", "phone", "mobile"),
    PAPERS("证件号", "证件号码", "身份证", "身份证号", "身份证号码", "统一社会信用代码", "idnumber", "idcard", "passport"),
    RELATION("关系", "身份", "relation"),
    SHARE("产权份额", "份额", "产权比例", "所占份额", "产权占比", "share", "ownershipshare");

    private final List<String> aliases;

    ImportField(String... aliases) {
        this.aliases = List.of(aliases);
    }

    List<String> aliases() {
        return aliases;
    }
}
