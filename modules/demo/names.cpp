#include "modules/demo/names.hpp"

#include <array>

#include <fmt/format.h>

namespace keyuan::demo {
namespace {

using std::string_view;
using namespace std::string_view_literals;

constexpr Place kPlaces[] = {
    {"上海市", "上海", "east"},     {"江苏省", "南京", "east"},   {"江苏省", "苏州", "east"},      {"江苏省", "无锡", "east"},
    {"浙江省", "杭州", "east"},     {"浙江省", "宁波", "east"},   {"山东省", "青岛", "east"},      {"山东省", "济南", "east"},
    {"安徽省", "合肥", "east"},     {"福建省", "厦门", "east"},   {"广东省", "深圳", "south"},     {"广东省", "广州", "south"},
    {"广东省", "东莞", "south"},    {"广东省", "佛山", "south"},  {"海南省", "海口", "south"},     {"广西壮族自治区", "南宁", "south"},
    {"北京市", "北京", "north"},    {"天津市", "天津", "north"},  {"河北省", "石家庄", "north"},   {"山西省", "太原", "north"},
    {"湖北省", "武汉", "central"},  {"湖南省", "长沙", "central"},{"河南省", "郑州", "central"},   {"江西省", "南昌", "central"},
    {"辽宁省", "沈阳", "northeast"},{"辽宁省", "大连", "northeast"},{"吉林省", "长春", "northeast"},{"黑龙江省", "哈尔滨", "northeast"},
    {"四川省", "成都", "southwest"},{"重庆市", "重庆", "southwest"},{"云南省", "昆明", "southwest"},{"贵州省", "贵阳", "southwest"},
    {"陕西省", "西安", "northwest"},{"甘肃省", "兰州", "northwest"},{"新疆维吾尔自治区", "乌鲁木齐", "northwest"},
};

constexpr string_view kFirst[] = {"华", "恒", "瑞", "盛", "鑫", "博", "天", "宏", "金", "润", "泰", "中", "东", "启", "远", "嘉", "晟",
                                  "汇", "安", "凯", "新", "科", "海", "云", "星", "卓", "智", "立", "和", "万", "诚", "景", "旭", "康"};
constexpr string_view kSecond[] = {"辰", "达", "源", "通", "创", "诺", "泽", "丰", "越", "腾", "林", "航", "邦", "润", "利", "隆", "昌",
                                   "捷", "尚", "信", "维", "拓", "博", "力", "思", "途", "禾", "益", "佳", "衡", "朗", "升", "驰", "美"};
constexpr string_view kThird[] = {"", "", "", "", "", "", "德", "兴", "源", "茂", "宇", "扬", "帆", "杰"};

struct Trade {
  string_view word, industry;
};
constexpr Trade kTrades[] = {
    {"科技", "information_technology"}, {"软件", "software"},       {"电子", "electronics"},      {"机械", "machinery"},
    {"精密制造", "manufacturing"},      {"自动化设备", "machinery"},{"新材料", "chemicals"},      {"生物医药", "medical"},
    {"医疗器械", "medical"},            {"食品", "food"},           {"物流", "logistics"},        {"供应链", "logistics"},
    {"汽车零部件", "automotive"},       {"新能源", "energy"},       {"光电", "electronics"},      {"建筑工程", "construction"},
    {"教育咨询", "education"},          {"商贸", "wholesale"},      {"服饰", "retail"},           {"农业发展", "agriculture"},
    {"文化传媒", "media"},              {"酒店管理", "hospitality"},{"通信技术", "telecommunications"}, {"化工", "chemicals"},
    {"模具", "manufacturing"},          {"包装材料", "manufacturing"}, {"环保设备", "machinery"}, {"网络技术", "information_technology"},
};
constexpr string_view kForms[] = {"有限公司", "有限公司", "有限公司", "有限公司", "股份有限公司", "有限责任公司", "集团有限公司"};

constexpr string_view kFamilies[] = {
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "罗", "高",
    "梁", "郑", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "肖", "田", "董", "袁", "潘", "于", "蒋", "蔡",
    "余", "杜", "叶", "程", "苏", "魏", "吕", "丁", "任", "沈", "姚", "卢", "姜", "崔", "钟", "谭", "陆", "汪", "范", "金",
    "石", "廖", "贾", "夏", "韦", "付", "方", "白", "邹", "孟", "熊", "秦", "邱", "江", "尹", "薛", "闫", "段", "雷", "侯",
    "欧阳", "上官", "司马", "诸葛", "单", "仇", "解"};
constexpr string_view kGiven[] = {
    "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "霞", "平", "刚",
    "桂", "文", "辉", "玲", "华", "红", "建", "国", "志", "春", "晓", "宇", "浩", "然", "子", "轩", "欣", "怡", "嘉", "俊",
    "雨", "婷", "思", "佳", "雪", "梅", "峰", "鹏", "飞", "龙", "海", "燕", "云", "波", "宁", "琳", "倩", "颖", "慧", "瑶",
    "晨", "阳", "博", "睿", "泽", "瑞", "成", "立", "新", "永", "振", "少", "家", "梓", "诗", "若", "一", "书", "安", "清"};

constexpr string_view kPositions[] = {"总经理", "采购经理", "采购总监", "技术总监", "生产经理", "财务经理", "信息部主任",
                                      "副总经理", "市场经理", "设备主管", "项目经理", "工程师", "董事长助理", "运营总监"};
constexpr string_view kProducts[] = {"生产管理系统", "仓储管理系统", "数控加工中心", "工业机器人", "视觉检测设备", "能耗监测平台",
                                     "设备联网改造", "年度维保服务", "质量追溯系统", "自动包装线"};

constexpr Talk kTalks[] = {
    {"call", "电话回访", "客户正在比较两家方案，最关心交货期和售后响应，价格还有商量余地。", "发送详细报价和交期说明"},
    {"visit", "上门拜访", "参观了车间，和生产经理确认了产线节拍，对方希望先做一条线试点。", "准备试点方案"},
    {"meeting", "方案交流会", "技术、采购和财务都参加，方案基本认可，付款方式要和总经理再谈。", "约总经理见面"},
    {"message", "微信沟通", "客户说预算要等下个季度批，先把资料留着，保持联系。", "下季度初再联系"},
    {"email", "邮件报价", "已把报价单和同行案例发给采购，等对方内部评审。", "三天后电话确认"},
    {"call", "首次联系", "接电话的是前台，转到设备科，对方有更新设备的打算，愿意看资料。", "寄送产品资料"},
    {"visit", "交付回访", "系统上线一个月，使用顺利，仓库同事提了两条改进建议。", "转给实施团队跟进"},
    {"call", "催款沟通", "尾款流程在走，财务答应本周五之前付。", "周五查账"},
    {"note", "客户动态", "客户新厂区奠基，明年三月投产，届时有新的设备需求。", "年底前再拜访一次"},
    {"meeting", "商务谈判", "对方希望再让三个点，我们提出改为两年维保换价格。", "内部申请折扣"},
};
constexpr string_view kTasks[] = {"准备报价单", "寄样品", "约客户见面", "整理会议纪要", "跟进合同盖章", "安排技术交流", "回访使用情况", "更新客户资料"};

}  // namespace

CompanyName company_name(Dice& dice) {
  const auto& place = dice.pick(kPlaces);
  const auto& trade = dice.pick(kTrades);
  const std::string brand = fmt::format("{}{}{}", dice.pick(kFirst), dice.pick(kSecond), dice.pick(kThird));
  const auto form = dice.pick(kForms);
  const bool bracketed = dice.chance(12);
  const auto full = bracketed ? fmt::format("{}（{}）{}{}", brand, place.city, trade.word, form)
                              : fmt::format("{}{}{}{}", place.city, brand, trade.word, form);
  return {full, brand + std::string(trade.word), place, trade.industry};
}

PersonName person_name(Dice& dice) {
  std::string given(dice.pick(kGiven));
  if (dice.chance(72)) given += dice.pick(kGiven);
  return {std::string(dice.pick(kFamilies)), given};
}

std::string mobile_number(std::int64_t n) {
  static constexpr string_view kRanges[] = {"130", "135", "138", "139", "150", "158", "166", "177", "186", "188"};
  return fmt::format("+86{}{:08}", kRanges[n % 10], n / 10 % 100'000'000);
}

string_view position(Dice& dice) { return dice.pick(kPositions); }
string_view product(Dice& dice) { return dice.pick(kProducts); }
const Talk& talk(Dice& dice) { return dice.pick(kTalks); }
string_view task(Dice& dice) { return dice.pick(kTasks); }

}  // namespace keyuan::demo
