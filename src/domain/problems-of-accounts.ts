/** Problems of signing in, passwords, invitations, sessions and keys of the API. */
import { type Wording, wording } from './problem-wording.ts';

export const problemsOfAccounts = {
  'not-signed-in': wording(
    'Cần đăng nhập để làm việc này.',
    'You need to be signed in to do this.',
    'Đăng nhập rồi làm lại.',
    'Sign in and try again.',
  ),
  'wrong-sign-in': wording(
    'Thư điện tử hoặc mật khẩu không đúng.',
    'The e-mail or the password is not right.',
    'Kiểm tra dấu cách và phím Caps Lock rồi nhập lại; nếu quên mật khẩu, nhờ người quản trị hệ thống gửi liên kết đặt lại.',
    'Check for spaces and Caps Lock and try again; if you forgot the password, ask whoever runs the system for a link to set a new one.',
  ),
  'wrong-code': wording(
    'Mã xác thực không đúng hoặc đã hết hiệu lực.',
    'The code is not right or no longer valid.',
    'Nhập mã mới nhất trong ứng dụng xác thực, hoặc một mã khôi phục chưa dùng.',
    'Enter the newest code of your authenticator app, or a recovery code you have not used.',
  ),
  'sign-in-over': wording(
    'Bước đăng nhập thứ hai đã hết thời gian.',
    'The second step of signing in has run out of time.',
    'Đăng nhập lại từ đầu.',
    'Start signing in again.',
  ),
  'too-many-attempts': wording(
    'Đã thử quá nhiều lần.',
    'There were too many attempts.',
    'Chờ {minutes} phút rồi thử lại.',
    'Wait {minutes} minutes and try again.',
  ),
  'wrong-password': wording(
    'Mật khẩu hiện tại không đúng.',
    'The present password is not right.',
    'Nhập lại mật khẩu đang dùng.',
    'Enter the password you use now.',
  ),
  'short-password': wording(
    'Mật khẩu phải có ít nhất {least} ký tự.',
    'A password has at least {least} characters.',
    'Ghép vài từ không liên quan với nhau là vừa dài vừa dễ nhớ.',
    'A few unrelated words together are long and easy to remember.',
  ),
  'long-password': wording(
    'Mật khẩu dài quá {most} ký tự.',
    'A password has at most {most} characters.',
    'Chọn mật khẩu ngắn hơn.',
    'Choose a shorter one.',
  ),
  'common-password': wording(
    'Mật khẩu này nhiều người dùng hoặc dễ đoán.',
    'This password is common or easy to guess.',
    'Đừng dùng tên, ngày sinh, dãy số hay mật khẩu quen thuộc; hãy ghép vài từ không liên quan với nhau.',
    'Avoid names, dates, rows of digits and well-known passwords; put a few unrelated words together.',
  ),
  'invalid-email': wording(
    'Địa chỉ thư điện tử không hợp lệ.',
    'The e-mail address is not valid.',
    'Viết theo dạng ten@coquan.vn.',
    'Write it like name@agency.vn.',
  ),
  'invalid-name': wording(
    'Họ tên để trống hoặc dài quá {most} ký tự.',
    'The name is empty or longer than {most} characters.',
    'Ghi họ và tên như trong văn bản.',
    'Write the full name as in documents.',
  ),
  'no-role': wording(
    'Chưa chọn vai trò nào.',
    'No role was chosen.',
    'Chọn ít nhất một vai trò: {roles}.',
    'Choose at least one role: {roles}.',
  ),
  'invitation-over': wording(
    'Lời mời này không còn dùng được: đã được nhận, đã hết hạn hoặc đã bị thu hồi.',
    'This invitation can no longer be used: it was taken, has expired or was withdrawn.',
    'Nhờ quản trị viên của cơ quan gửi lời mời mới.',
    'Ask the administrator of your organization for a new one.',
  ),
  'account-exists': wording(
    'Địa chỉ thư điện tử này đã có tài khoản.',
    'There is an account with this e-mail already.',
    'Đăng nhập bằng tài khoản đó rồi mở lại lời mời.',
    'Sign in with that account and open the invitation again.',
  ),
  'last-administrator': wording(
    'Đây là quản trị viên cuối cùng.',
    'This is the last administrator.',
    'Mời một quản trị viên khác trước.',
    'Invite another administrator first.',
  ),
  'unknown-person': wording(
    'Không có tài khoản nào như vậy.',
    'There is no such account.',
    'Xem danh sách người dùng của cơ quan.',
    'Look at the list of people of your organization.',
  ),
  'second-factor-on': wording(
    'Xác thực hai bước đã được bật.',
    'Two-step verification is on already.',
    'Tắt nó trước khi thiết lập lại.',
    'Turn it off before you set it up again.',
  ),
  'wrong-passkey': wording(
    'Không dùng được khóa truy cập (passkey) này.',
    'This passkey cannot be used.',
    'Thử lại; nếu vẫn không được, đăng nhập bằng mật khẩu rồi đăng ký khóa mới ở trang Tài khoản.',
    'Try again; if that fails, sign in with your password and register a new one on the account page.',
  ),
  'session-not-fresh': wording(
    'Phiên đăng nhập đã mở quá lâu để làm việc này.',
    'This session is too old for this.',
    'Đăng xuất, đăng nhập lại rồi làm tiếp.',
    'Sign out, sign in again and go on.',
  ),
  'wrong-api-key': wording(
    'Khóa API không đúng, đã hết hạn hoặc đã bị thu hồi.',
    'The API key is not right, has expired or was ended.',
    'Tạo khóa mới ở trang Tài khoản.',
    'Make a new key on the account page.',
  ),
  'unknown-api-key': wording(
    'Không có khóa API nào như vậy.',
    'There is no such API key.',
    'Xem danh sách khóa ở trang Tài khoản.',
    'Look at the list of keys on the account page.',
  ),
  'missing-scope': wording(
    'Khóa API này không có quyền “{scope}”.',
    'This API key has no scope “{scope}”.',
    'Tạo khóa có quyền ấy ở trang Tài khoản.',
    'Make a key with that scope on the account page.',
  ),
} as const satisfies Record<string, Wording>;
