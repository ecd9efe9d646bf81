// What guessers try first: common words and the ways a finger walks over the keyboard.
#pragma once

#include <string_view>

namespace keyuan::auth {

// Parts of the passwords people choose first, apart by spaces.
inline constexpr std::string_view kCommon =
    // everywhere
    "password passwort passwd passw pass admin administrator root user guest login welcome "
    "letmein secret changeme default master monkey dragon sunshine princess football "
    "baseball superman batman shadow iloveyou ilove love hello test demo temp summer "
    "winter spring autumn company office computer internet qwerty abc asd zxc qwe aaa xxx "
    "123 321 007 the my new server system manager sales keyuan crm china google microsoft "
    "windows trustno whatever freedom michael jordan killer pokemon starwars money lucky "
    "happy angel baby "
    // 我爱你, 520 1314 and other numbers that sound like words
    "woaini woaiwojia woaiziji wodemima mima nihao wobuzhidao wangyut woai aini 5201314 "
    "1314520 1314521 520 521 1314 7758521 7758258 584520 5211314 147258369 147258 159357 "
    "147852 123698745 741852963 258456 369258147 789456 110 119 120 168 518 666 888 999 "
    "886 250 748 10086 10010 "
    // names, places, the language of offices
    "zhang wang zhao chen yang huang zhou xiao laoban laopo laogong baobei baobao gongsi "
    "zhongguo beijing shanghai shenzhen guangzhou taiwan taipei hongkong xianggang caonima "
    "nimabi tiantang tianshi aiqing xingfu kuaile facai gongxi huawei taobao alibaba "
    "tencent weixin wechat qq yonghu guanliyuan kehu xiaoshou xitong "
    // the same in characters
    "我爱你 我愛你 密码 密碼 管理员 管理員 客源 你好 中国 中國 公司 老板 老闆 宝贝 寶貝 一二三 "
    "四五六 七八九 ";

// Ways a finger walks over the keyboard, forwards and backwards.
inline constexpr std::string_view kWalks[] = {
    "1234567890-=",
    "qwertyuiop[]",
    "asdfghjkl;'",
    "zxcvbnm,./",
    "!@#$%^&*()_+",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
    "1q2w3e4r5t6y7u8i9o0p",
    "qawsedrftgyhujikolp",
    "zaq1xsw2cde3vfr4bgt5nhy6mju7",
    "7894561230",
    "1qazxsw23edcvfr45tgbnhy6",
    "qazwsxedcrfvtgbyhnujm",
};

}  // namespace keyuan::auth
